namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>What a node of a payload is, in JSON's words for all three formats.</summary>
public enum PayloadKind : byte
{
    /// <summary>No node: a path found nothing.</summary>
    Missing,

    /// <summary>A JSON object, an XML element with child elements, an XML document, or a CSV row.</summary>
    Object,

    /// <summary>A JSON array, or all rows of a CSV payload.</summary>
    Array,

    /// <summary>A JSON string, an XML element without child elements, an XML attribute, or a CSV field.</summary>
    String,

    /// <summary>A JSON number; its value is the digits as written.</summary>
    Number,

    /// <summary>JSON's <c>true</c>.</summary>
    True,

    /// <summary>JSON's <c>false</c>.</summary>
    False,

    /// <summary>JSON's <c>null</c>.</summary>
    Null,
}
