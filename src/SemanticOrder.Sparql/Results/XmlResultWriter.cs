using System.Buffers;
using System.Text;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Results;

/// <summary>SPARQL Query Results XML Format §2.</summary>
internal sealed class XmlResultWriter(IBufferWriter<byte> output) : TextResultWriter(output)
{
    private static readonly SearchValues<byte> Special = SearchValues.Create([.. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n')).Select(c => (byte)c), .. "&<>\""u8, 0xEF]);

    /// <summary><c>&lt;binding name="…"&gt;</c> of each column.</summary>
    private byte[][] _bindings = [];

    public override void WriteRow(ReadOnlySpan<TermId> row)
    {
        Put("<result>"u8);
        for (var column = 0; column < row.Length; column++)
        {
            if (row[column].IsNone)
                continue;
            Put(_bindings[column]);
            WriteTerm(row[column]);
            Put("</binding>"u8);
        }
        Put("</result>\n"u8);
    }

    private protected override void WriteHead(IReadOnlyList<Variable> variables)
    {
        Open();
        Put("<head>"u8);
        foreach (var variable in variables)
        {
            Put("<variable name=\""u8);
            WriteEscaped(Encoding.UTF8.GetBytes(variable.Name));
            Put("\"/>"u8);
        }
        Put("</head>\n<results>\n"u8);
        _bindings = [.. variables.Select(variable => Encoding.UTF8.GetBytes($"<binding name=\"{variable.Name}\">"))];
    }

    private protected override void WriteTail() => Put("</results>\n</sparql>\n"u8);

    private protected override void WriteAnswer(bool value)
    {
        Open();
        Put("<head/>\n<boolean>"u8);
        Put(value ? "true"u8 : "false"u8);
        Put("</boolean>\n</sparql>\n"u8);
    }

    private void Open() => Put("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n"u8);

    private void WriteTerm(TermId id)
    {
        Span<byte> room = stackalloc byte[TermId.MaxInlineLexicalLength];
        if (id.IsBlankNode)
        {
            Put("<bnode>"u8);
            Put(Label(id, room));
            Put("</bnode>"u8);
        }
        else if (id.IsIri)
        {
            Put("<uri>"u8);
            WriteEscaped(Lexical(id, room));
            Put("</uri>"u8);
        }
        else
        {
            WriteLiteralTag(id, room);
            WriteEscaped(Lexical(id, room));
            Put("</literal>"u8);
        }
    }

    private void WriteLiteralTag(TermId id, Span<byte> room)
    {
        var language = Terms.LanguageOf(id);
        if (!language.IsNone)
        {
            Put("<literal xml:lang=\""u8);
            WriteEscaped(Lexical(language, room));
            Put("\">"u8);
        }
        else if (Terms.DatatypeOf(id) is var datatype && datatype != WellKnownTerms.XsdString)
        {
            Put("<literal datatype=\""u8);
            WriteEscaped(Lexical(datatype, room));
            Put("\">"u8);
        }
        else
        {
            Put("<literal>"u8);
        }
    }

    private void WriteEscaped(ReadOnlySpan<byte> text)
    {
        while (text.IndexOfAny(Special) is var at and >= 0)
        {
            Put(text[..at]);
            switch (text[at])
            {
                case (byte)'&':
                    Put("&amp;"u8);
                    break;
                case (byte)'<':
                    Put("&lt;"u8);
                    break;
                case (byte)'>':
                    Put("&gt;"u8);
                    break;
                case (byte)'"':
                    Put("&quot;"u8);
                    break;
                case (byte)'\r':
                    Put("&#xD;"u8);
                    break;
                case 0xEF when !text[at..].StartsWith("\uFFFE"u8) && !text[at..].StartsWith("\uFFFF"u8):
                    Put(0xEF);
                    break;
                default:
                    throw new ResultWritingException("SO2047", $"The text '{Start(text)}' has a character that XML cannot hold; ask for JSON, CSV or TSV.");
            }
            text = text[(at + 1)..];
        }
        Put(text);
    }

    private static string Start(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text[..Math.Min(text.Length, 24)]).Replace("\0", "\\u0000", StringComparison.Ordinal);
}
