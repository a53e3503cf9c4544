namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>The syntax of a payload, and with it the path language that reads it.</summary>
public enum PayloadFormat
{
    /// <summary>RFC 8259, read by JSONPath (RFC 9535, subset).</summary>
    Json,

    /// <summary>XML 1.0 without a document type declaration, read by XPath 1.0 (subset).</summary>
    Xml,

    /// <summary>RFC 4180 with a header row, read by column name.</summary>
    Csv,
}
