namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>How a node hangs on its parent.</summary>
internal enum NodeRole : byte
{
    /// <summary>The root: a JSON value, an XML document, all rows of a CSV.</summary>
    Root,

    /// <summary>A JSON property or an XML child element or a CSV field: it has a name.</summary>
    Member,

    /// <summary>An element of a JSON array or a CSV row: it has an index.</summary>
    Item,

    /// <summary>An XML attribute.</summary>
    Attribute,

    /// <summary>An XML namespace declaration; no path reaches it.</summary>
    NamespaceDeclaration,
}
