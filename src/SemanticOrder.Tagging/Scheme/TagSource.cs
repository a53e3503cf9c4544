namespace SemanticOrder.Tagging.Scheme;

/// <summary>Who says that an order has a tag. Which of two sources wins is declared by the knowledge (<c>os:precedence</c>); <see cref="TagScheme.PrecedenceOf"/> tells.</summary>
public enum TagSource
{
    /// <summary>A person chose it.</summary>
    Human,

    /// <summary>An axiom of the ontology, or a tag that implies it.</summary>
    Inferred,

    /// <summary>A cue of the lexicon that no model has learnt from.</summary>
    Rule,

    /// <summary>The trained model.</summary>
    Model,
}
