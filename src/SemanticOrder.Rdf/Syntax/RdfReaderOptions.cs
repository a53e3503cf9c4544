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

    /// <summary>How deep blank node property lists, collections and the node elements of RDF/XML may be nested; deeper is SO1010.</summary>
    /// <value>Default 256.</value>
    public int MaxNesting { get; init; } = 256;

    /// <summary>How many prefixes may be declared; more is SO1011.</summary>
    /// <value>Default 10,000.</value>
    public int MaxPrefixes { get; init; } = 10_000;

    /// <summary>The longest IRI of a prefix, XML namespace or base, in UTF-8 bytes; longer is SO1009. Short names repeat it, so it bounds how much larger than its text a graph can be.</summary>
    /// <value>Default 8 KiB.</value>
    public int MaxNamespaceBytes { get; init; } = 8 * 1024;

    /// <summary>How many characters the entities and attribute defaults of an RDF/XML document type may put into its text in all; more is SO1035.</summary>
    /// <value>Default 20,000,000.</value>
    public int MaxEntityCharacters { get; init; } = 20_000_000;
}
