namespace SemanticOrder.Conformance.Sparql;

/// <summary>What a W3C SPARQL test asks for.</summary>
public enum SparqlCaseKind
{
    /// <summary>A query gives the expected solutions, answer or graph.</summary>
    Query,

    /// <summary>An update makes the expected dataset.</summary>
    Update,

    /// <summary>The solutions of a query are written as the expected CSV.</summary>
    Csv,
}
