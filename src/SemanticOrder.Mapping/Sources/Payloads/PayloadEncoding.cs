namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>
/// The character encoding a source sends when the payload itself does not say. A byte order mark, and in XML a declared encoding, win over it.
/// </summary>
public enum PayloadEncoding
{
    /// <summary>UTF-8, with or without a byte order mark.</summary>
    Utf8,

    /// <summary>GB 18030, of which GBK and GB 2312 are subsets.</summary>
    Gb18030,
}
