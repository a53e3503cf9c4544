using System.Xml;

namespace SemanticOrder.Rdf;

/// <summary>Where a node of an XML text begins, as the XML reader counts.</summary>
/// <param name="Line">One-based line.</param>
/// <param name="Column">One-based column, in UTF-16 code units.</param>
internal readonly record struct XmlNodePlace(int Line, int Column)
{
    /// <summary>The place of the current node.</summary>
    public static XmlNodePlace Of(XmlReader reader) => new(((IXmlLineInfo)reader).LineNumber, ((IXmlLineInfo)reader).LinePosition);

    /// <summary>The place after a text that begins here, its line breaks being LF.</summary>
    public XmlNodePlace After(ReadOnlySpan<char> text)
    {
        var lineStart = text.LastIndexOf('\n') + 1;
        return lineStart == 0 ? this with { Column = Column + text.Length } : new XmlNodePlace(Line + text.Count('\n'), text.Length - lineStart + 1);
    }
}
