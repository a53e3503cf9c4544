using System.Text;
using System.Xml;
using SemanticOrder.Diagnostics;
using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Results;

/// <summary>SPARQL Query Results XML Format. A document type is refused, so there are no entities but those of XML; elements of other namespaces are passed over.</summary>
internal sealed class XmlResultReader(string text, ResultRows rows, ResultReaderOptions options)
{
    private const string Namespace = "http://www.w3.org/2005/sparql-results#";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly StringBuilder _content = new();
    private XmlReader _xml = null!;

    public ResultTable Read()
    {
        if (XmlTagScan.FindLargeTag(text) is var large and >= 0)
            throw new ResultSyntaxException("SO2044", $"A tag has more than {XmlTagScan.MaxAttributes} attributes, the limit of this reader.", TextSpan.At(text.AsSpan(0, large).Count('\n'), 0), options.File);
        using var input = new StringReader(text);
        using (_xml = XmlReader.Create(input, Settings))
        {
            try
            {
                return ReadDocument();
            }
            catch (XmlException fault)
            {
                var isDocumentType = _xml.NodeType == XmlNodeType.None && text.Contains("<!DOCTYPE", StringComparison.Ordinal);
                throw new ResultSyntaxException(
                    isDocumentType ? "SO2046" : "SO2040",
                    isDocumentType ? "The XML text has a document type declaration; results are read without, since entities are refused." : $"The text is not well-formed XML: {fault.Message}",
                    TextSpan.At(Math.Max(0, fault.LineNumber - 1), Math.Max(0, fault.LinePosition - 1)),
                    options.File,
                    fault);
            }
        }
    }

    private ResultTable ReadDocument()
    {
        _xml.MoveToContent();
        if (_xml.NodeType != XmlNodeType.Element || _xml.LocalName != "sparql" || _xml.NamespaceURI != Namespace)
            throw Error("SO2042", $"The root element is not 'sparql' of {Namespace}.");
        ResultTable? table = null;
        foreach (var name in Children())
        {
            if (name == "head")
                ReadHead();
            else if (name == "results")
                ReadResults();
            else if (name == "boolean")
                table = new ResultTable(ReadBoolean());
            else
                continue;
            table ??= name == "results" ? rows.ToTable() : null;
        }
        return table ?? throw Error("SO2042", "The XML text has neither 'results' nor 'boolean'.");
    }

    private void ReadHead()
    {
        foreach (var child in Children())
        {
            if (child != "variable")
                continue;
            var name = _xml.GetAttribute("name") ?? throw Error("SO2042", "A 'variable' has no 'name'.");
            if (!rows.TryAddColumn(name))
                throw Error("SO2043", $"The variable '{name}' is declared twice.");
        }
    }

    private void ReadResults()
    {
        foreach (var child in Children())
        {
            if (child != "result")
                continue;
            rows.StartRow();
            ReadRow();
            if (!rows.TryEndRow())
                throw Error("SO2044", rows.LimitMessage);
        }
    }

    private void ReadRow()
    {
        foreach (var child in Children())
        {
            if (child != "binding")
                continue;
            var name = _xml.GetAttribute("name") ?? throw Error("SO2042", "A 'binding' has no 'name'.");
            var column = rows.ColumnOf(name);
            if (column < 0)
                throw Error("SO2043", $"The variable '{name}' is bound, but not declared in 'head'.");
            if (!rows.TrySet(column, ReadTerm()))
                throw Error("SO2043", $"The variable '{name}' is bound twice in one solution.");
        }
    }

    private TermId ReadTerm()
    {
        var term = TermId.None;
        foreach (var kind in Children())
        {
            if (!term.IsNone)
                throw Error("SO2042", "A 'binding' has more than one term.");
            term = kind switch
            {
                "uri" => rows.Terms.AddIri(Encoding.UTF8.GetBytes(ReadText())),
                "bnode" => rows.BlankNode(ReadText()),
                "literal" => ReadLiteral(),
                _ => throw Error("SO2042", $"A term is '{kind}'; it is one of 'uri', 'literal' and 'bnode'."),
            };
        }
        return term.IsNone ? throw Error("SO2042", "A 'binding' has no term.") : term;
    }

    private TermId ReadLiteral()
    {
        var language = _xml.GetAttribute("xml:lang");
        var datatype = _xml.GetAttribute("datatype");
        var lexical = Encoding.UTF8.GetBytes(ReadText());
        if (language is { Length: > 0 })
            return rows.Terms.AddLanguageString(lexical, Encoding.UTF8.GetBytes(language));
        var type = datatype is null ? WellKnownTerms.XsdString : rows.Terms.AddIri(Encoding.UTF8.GetBytes(datatype));
        return type == WellKnownTerms.RdfLangString ? throw Error("SO2042", "A literal of rdf:langString has no 'xml:lang'.") : rows.Terms.AddLiteral(lexical, type);
    }

    private bool ReadBoolean() => ReadText().Trim(' ', '\t', '\r', '\n') switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => throw Error("SO2042", "'boolean' is neither true nor false."),
    };

    /// <summary>Goes through the child elements of this namespace; the reader stands on each when its name is given, and past it after the caller has read it or not.</summary>
    private IEnumerable<string> Children()
    {
        if (_xml.IsEmptyElement)
            yield break;
        var depth = _xml.Depth;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.Depth > options.MaxNesting)
                throw Error("SO2045", $"The XML text is nested deeper than {options.MaxNesting} elements, the limit of this reader.");
            if (_xml.NodeType == XmlNodeType.Element && _xml.Depth == depth + 1 && _xml.NamespaceURI == Namespace)
                yield return _xml.LocalName;
            else if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && _xml.Depth == depth + 1)
                throw Error("SO2042", "Text stands between elements.");
        }
    }

    /// <summary>The text of an element without child elements; the reader ends on its end tag.</summary>
    private string ReadText()
    {
        if (_xml.IsEmptyElement)
            return string.Empty;
        _content.Clear();
        while (_xml.Read() && _xml.NodeType != XmlNodeType.EndElement)
        {
            if (_xml.NodeType == XmlNodeType.Element)
                throw Error("SO2042", $"The element '{_xml.LocalName}' stands where only text may.");
            _content.Append(_xml.Value);
        }
        return _content.ToString();
    }

    private ResultSyntaxException Error(string code, string message)
    {
        var place = (IXmlLineInfo)_xml;
        return new ResultSyntaxException(code, message, TextSpan.At(Math.Max(0, place.LineNumber - 1), Math.Max(0, place.LinePosition - 1)), options.File);
    }
}
