namespace SemanticOrder.Conformance.Rdf;

/// <summary>What a W3C RDF test asks for.</summary>
public enum RdfCaseKind
{
    /// <summary>The text is read without error.</summary>
    PositiveSyntax,

    /// <summary>The text is refused.</summary>
    NegativeSyntax,

    /// <summary>The text gives the expected graph or dataset.</summary>
    Evaluation,

    /// <summary>A kind that is not tested here.</summary>
    Other,
}
