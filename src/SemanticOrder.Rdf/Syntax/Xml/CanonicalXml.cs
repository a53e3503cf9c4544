using System.Buffers;
using System.Xml;

namespace SemanticOrder.Rdf;

/// <summary>
/// The content of an element in the form that RDF/XML gives XML literals: Exclusive XML Canonicalization with comments, no inclusive prefixes (RDF 1.1 XML Syntax
/// §7.2.17). Namespaces are declared where a name first uses them, attributes are sorted, empty elements have two tags.
/// </summary>
internal sealed class CanonicalXml
{
    private static readonly SearchValues<char> TextEscapes = SearchValues.Create("&<>\r");
    private static readonly SearchValues<char> AttributeEscapes = SearchValues.Create("&<\"\t\n\r");

    private readonly Dictionary<string, string> _declared = new(StringComparer.Ordinal);

    /// <summary>What each declaration hides, for the end of its element.</summary>
    private readonly Stack<(int Depth, string Prefix, string? Hidden)> _declarations = new();
    private readonly List<(string Prefix, string Namespace)> _fresh = [];
    private readonly List<(string Namespace, string LocalName, string Name, string Value)> _attributes = [];
    private readonly char[] _chunk = new char[4096];
    private Action<ReadOnlySpan<char>> _append = static _ => { };

    /// <summary>Reads up to the end of the current element.</summary>
    /// <param name="xml">Stands on a start tag that is not empty; afterwards on its end tag.</param>
    /// <param name="text">The text under the XML reader.</param>
    /// <param name="append">Takes the literal in parts.</param>
    /// <param name="checkNesting">Called at each element with its depth in the literal.</param>
    public void Read(XmlReader xml, XmlText text, Action<ReadOnlySpan<char>> append, Action<int, XmlNodePlace> checkNesting)
    {
        _append = append;
        _declared.Clear();
        _declarations.Clear();
        var depth = 0;
        while (Advance(xml, text))
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    checkNesting(++depth, XmlNodePlace.Of(xml));
                    var isEmpty = xml.IsEmptyElement;
                    WriteStart(xml, depth);
                    if (isEmpty)
                        WriteEnd(xml.Name, depth--);
                    break;
                case XmlNodeType.EndElement when depth == 0:
                    return;
                case XmlNodeType.EndElement:
                    WriteEnd(xml.Name, depth--);
                    break;
                case XmlNodeType.Comment:
                    Write("<!--", xml.Value, "-->");
                    break;
                case XmlNodeType.ProcessingInstruction:
                    Write("<?", xml.Name, xml.Value.Length > 0 ? " " : "", xml.Value, "?>");
                    break;
                default:
                    WriteText(xml, text);
                    break;
            }
        }
    }

    private static bool Advance(XmlReader xml, XmlText text)
    {
        text.BeginToken();
        return xml.Read();
    }

    private void WriteText(XmlReader xml, XmlText text)
    {
        int read;
        do
        {
            text.BeginToken();
            read = xml.ReadValueChunk(_chunk, 0, _chunk.Length);
            WriteEscaped(_chunk.AsSpan(0, read), TextEscapes);
        }
        while (read > 0);
    }

    private void WriteStart(XmlReader xml, int depth)
    {
        _fresh.Clear();
        _attributes.Clear();
        var name = xml.Name;
        Use(xml.Prefix, xml.NamespaceURI, depth);
        while (xml.MoveToNextAttribute())
        {
            if (xml.NamespaceURI == RdfXmlNames.Xmlns)
                continue;
            if (xml.Prefix.Length > 0)
                Use(xml.Prefix, xml.NamespaceURI, depth);
            _attributes.Add((xml.NamespaceURI, xml.LocalName, xml.Name, xml.Value));
        }
        xml.MoveToElement();
        _fresh.Sort(static (x, y) => string.CompareOrdinal(x.Prefix, y.Prefix));
        _attributes.Sort(static (x, y) =>
            string.CompareOrdinal(x.Namespace, y.Namespace) is var order and not 0 ? order : string.CompareOrdinal(x.LocalName, y.LocalName));
        Write("<", name);
        foreach (var (prefix, space) in _fresh)
            WriteAttribute(prefix.Length == 0 ? "xmlns" : "xmlns:" + prefix, space);
        foreach (var attribute in _attributes)
            WriteAttribute(attribute.Name, attribute.Value);
        Write(">");
    }

    /// <summary>Declares a prefix unless an element around has declared it alike in the literal; no namespace is what there is at first.</summary>
    private void Use(string prefix, string space, int depth)
    {
        if (space == RdfXmlNames.Xml)
            return;
        var hidden = _declared.GetValueOrDefault(prefix);
        if (hidden is null ? prefix.Length == 0 && space.Length == 0 : hidden == space)
            return;
        _declarations.Push((depth, prefix, hidden));
        _declared[prefix] = space;
        _fresh.Add((prefix, space));
    }

    private void WriteEnd(string name, int depth)
    {
        Write("</", name, ">");
        while (_declarations.TryPeek(out var declaration) && declaration.Depth == depth)
        {
            _declarations.Pop();
            if (declaration.Hidden is null)
                _declared.Remove(declaration.Prefix);
            else
                _declared[declaration.Prefix] = declaration.Hidden;
        }
    }

    private void WriteAttribute(string name, string value)
    {
        Write(" ", name, "=\"");
        WriteEscaped(value, AttributeEscapes);
        Write("\"");
    }

    private void WriteEscaped(ReadOnlySpan<char> text, SearchValues<char> escapes)
    {
        while (text.IndexOfAny(escapes) is var at and >= 0)
        {
            _append(text[..at]);
            _append(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\t' => "&#x9;",
                '\n' => "&#xA;",
                _ => "&#xD;",
            });
            text = text[(at + 1)..];
        }
        _append(text);
    }

    private void Write(params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
            _append(part);
    }
}
