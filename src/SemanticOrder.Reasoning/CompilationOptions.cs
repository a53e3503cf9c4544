using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>How an ontology is compiled.</summary>
public sealed record CompilationOptions
{
    /// <summary>Where statements are written, for diagnostics and proofs.</summary>
    /// <value>Unknown.</value>
    public IAxiomLocator Locator { get; init; } = UnknownLocations.Instance;

    /// <summary>Prefix to namespace, for texts of axioms.</summary>
    /// <value>The vocabularies of <see cref="Vocab"/>.</value>
    public IReadOnlyDictionary<string, string> Prefixes { get; init; } = new Dictionary<string, string>
    {
        ["rdf"] = Vocab.Rdf.Namespace,
        ["rdfs"] = Vocab.Rdfs.Namespace,
        ["owl"] = Vocab.Owl.Namespace,
        ["xsd"] = Vocab.Xsd.Namespace,
        ["skos"] = Vocab.Skos.Namespace,
        ["prov"] = Vocab.Prov.Namespace,
        ["sh"] = Vocab.Sh.Namespace,
        ["schema"] = Vocab.Schema.Namespace,
        ["os"] = Vocab.Os.Namespace,
        ["map"] = Vocab.Map.Namespace,
        ["pol"] = Vocab.Pol.Namespace,
        ["gql"] = Vocab.Gql.Namespace,
    };

    /// <summary>Limits of the closure of one order.</summary>
    /// <value><see cref="ClosureLimits.Order"/>.</value>
    public ClosureLimits OrderLimits { get; init; } = ClosureLimits.Order;

    /// <summary>Limits of the closure of the knowledge.</summary>
    /// <value><see cref="ClosureLimits.Knowledge"/>.</value>
    public ClosureLimits KnowledgeLimits { get; init; } = ClosureLimits.Knowledge;

    /// <summary>Whether two different literals of a functional property are reported as a contradiction (<c>prp-fp</c>).</summary>
    /// <value>False: sources that disagree are a conflict to be shown, which the caller finds with <see cref="CompiledOntology.IsFunctional"/>.</value>
    public bool ReportsFunctionalConflicts { get; init; }
}
