namespace SemanticOrder.Manuals.Pdf;

/// <summary>How a PDF is read, and how far. Every limit is there so that one document costs itself alone.</summary>
public sealed record PdfReadOptions
{
    /// <summary>The user or owner password of an encrypted document.</summary>
    /// <value>Default: empty, which opens documents that only restrict printing or copying.</value>
    public string Password { get; init; } = "";

    /// <summary>Bytes that one stream may have once decoded; what comes after is left out (SO9006).</summary>
    /// <value>Default: 64 MiB.</value>
    public int MaxStreamBytes { get; init; } = 64 << 20;

    /// <summary>Bytes that all streams together may have once decoded; beyond, reading ends (SO9005).</summary>
    /// <value>Default: 1 GiB.</value>
    public long MaxTotalBytes { get; init; } = 1L << 30;

    /// <summary>Operators that one page may have, its forms included; what comes after is left out (SO9006).</summary>
    /// <value>Default: 3,000,000.</value>
    public int MaxOperatorsPerPage { get; init; } = 3_000_000;

    /// <summary>Glyphs that one page may have; what comes after is left out (SO9006).</summary>
    /// <value>Default: 500,000.</value>
    public int MaxGlyphsPerPage { get; init; } = 500_000;

    /// <summary>Arrays and dictionaries inside one another; deeper objects are left out (SO9007).</summary>
    /// <value>Default: 80.</value>
    public int MaxNesting { get; init; } = 80;

    /// <summary>Form XObjects inside one another; deeper ones are left out (SO9006).</summary>
    /// <value>Default: 12.</value>
    public int MaxFormDepth { get; init; } = 12;

    /// <summary>Pages that are read; those after are left out (SO9008).</summary>
    /// <value>Default: 5,000.</value>
    public int MaxPages { get; init; } = 5_000;
}
