namespace SemanticOrder.Rdf;

/// <summary>What a reader is told beside the text, and the limits that keep a hostile text from using up memory or stack. Immutable.</summary>
public sealed record RdfReaderOptions
{
    /// <summary>The defaults.</summary>
    public static RdfReaderOptions Default { get; } = new();

    /// <summary>The IRI that relative IRIs are resolved against until the text states another.</summary>
    /// <value>Default null: a relative IRI is an error (SO1007).</value>
    public string? BaseIri { get; init; }

    /// <summary>Name of the file, for error messages.</summary>
    /// <value>Default null: messages name line and column only.</value>
    public string? File { get; init; }

    /// <summary>The longest IRI, name or literal, in UTF-8 bytes as written; longer is SO1009.</summary>
    /// <value>Default 16 MiB.</value>
    public int MaxTermBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>How deep blank node property lists and collections may be nested; deeper is SO1010.</summary>
    /// <value>Default 256.</value>
    public int MaxNesting { get; init; } = 256;

    /// <summary>How many prefixes may be declared; more is SO1011.</summary>
    /// <value>Default 10,000.</value>
    public int MaxPrefixes { get; init; } = 10_000;
}
