namespace SemanticOrder.Sparql;

/// <summary>How SPARQL text is read.</summary>
public sealed record SparqlParserOptions
{
    /// <summary>The options that hold when none are given.</summary>
    public static SparqlParserOptions Default { get; } = new();

    /// <summary>The base IRI before any BASE of the text.</summary>
    /// <value>Null unless set: relative IRIs are then errors.</value>
    public string? BaseIri { get; init; }

    /// <summary>Prefixes that need no declaration, without their colon.</summary>
    /// <value>None unless set.</value>
    public IReadOnlyDictionary<string, string> Prefixes { get; init; } = new Dictionary<string, string>();

    /// <summary>The longest text that is read, in UTF-8 bytes.</summary>
    /// <value>4 MiB unless set.</value>
    public int MaxBytes { get; init; } = 4 << 20;

    /// <summary>
    /// How many operators one query or update operation may have: joins, unions, optional parts, BINDs, paths, computed columns, conditions, <c>||</c>, <c>+</c> and the like. Chains of them
    /// make deep trees. Triples, and values of VALUES, IN and calls, are not counted.
    /// </summary>
    /// <value>2,000 unless set.</value>
    public int MaxOperators { get; init; } = 2_000;

    /// <summary>How many variables one text may have.</summary>
    /// <value>10,000 unless set.</value>
    public int MaxVariables { get; init; } = 10_000;

    /// <summary>How deep groups, expressions, paths, collections and blank nodes may nest.</summary>
    /// <value>256 unless set.</value>
    public int MaxNesting { get; init; } = 256;
}
