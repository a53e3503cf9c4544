using System.Buffers;
using System.Text;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Results;

/// <summary>SPARQL 1.1 Query Results CSV and TSV Formats §4: terms as Turtle writes them, numbers in short form where Turtle reads the same literal back.</summary>
internal sealed class TsvResultWriter(IBufferWriter<byte> output) : TextResultWriter(output)
{
    private static readonly SearchValues<byte> IriEscapes = SearchValues.Create([.. Enumerable.Range(0, 0x21).Select(c => (byte)c), .. "<>\"{}|^`\\"u8]);
    private static readonly SearchValues<byte> StringEscapes = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (byte)c), .. "\"\\"u8, 0x7F]);

    public override void WriteRow(ReadOnlySpan<TermId> row)
    {
        for (var column = 0; column < row.Length; column++)
        {
            if (column > 0)
                Put((byte)'\t');
            if (!row[column].IsNone)
                WriteTerm(row[column]);
        }
        Put((byte)'\n');
    }

    private protected override void WriteHead(IReadOnlyList<Variable> variables)
    {
        for (var column = 0; column < variables.Count; column++)
        {
            if (column > 0)
                Put((byte)'\t');
            Put((byte)'?');
            Put(Encoding.UTF8.GetBytes(variables[column].Name));
        }
        Put((byte)'\n');
    }

    private protected override void WriteTail()
    {
    }

    private protected override void WriteAnswer(bool value) => throw new NotSupportedException("TSV has no form for the answer of ASK.");

    private void WriteTerm(TermId id)
    {
        Span<byte> room = stackalloc byte[TermId.MaxInlineLexicalLength];
        if (id.IsBlankNode)
        {
            Put("_:"u8);
            Put(Label(id, room));
        }
        else if (id.IsIri)
        {
            WriteIri(Lexical(id, room));
        }
        else if (Lexical(id, room) is var text && IsShort(id.Kind, text))
        {
            Put(text);
        }
        else
        {
            Put((byte)'"');
            WriteEscaped(text);
            Put((byte)'"');
            WriteQualifier(id, room);
        }
    }

    /// <summary>Turtle reads digits as xsd:integer, with a point as xsd:decimal, with an exponent as xsd:double.</summary>
    private static bool IsShort(TermKind kind, ReadOnlySpan<byte> text) => kind switch
    {
        TermKind.Integer => true,
        TermKind.Decimal => text.IndexOf((byte)'.') is >= 0 and var point && point + 1 < text.Length,
        TermKind.Double => text.IndexOfAny((byte)'e', (byte)'E') >= 0 && text[0] is not ((byte)'I' or (byte)'N'),
        _ => false,
    };

    private void WriteQualifier(TermId id, Span<byte> room)
    {
        var language = Terms.LanguageOf(id);
        if (!language.IsNone)
        {
            Put((byte)'@');
            Put(Lexical(language, room));
        }
        else if (Terms.DatatypeOf(id) is var datatype && datatype != WellKnownTerms.XsdString)
        {
            Put("^^"u8);
            WriteIri(Lexical(datatype, room));
        }
    }

    private void WriteIri(ReadOnlySpan<byte> iri)
    {
        Put((byte)'<');
        while (iri.IndexOfAny(IriEscapes) is var at and >= 0)
        {
            Put(iri[..at]);
            WriteCodePoint(iri[at]);
            iri = iri[(at + 1)..];
        }
        Put(iri);
        Put((byte)'>');
    }

    private void WriteEscaped(ReadOnlySpan<byte> text)
    {
        while (text.IndexOfAny(StringEscapes) is var at and >= 0)
        {
            Put(text[..at]);
            switch (text[at])
            {
                case (byte)'\t':
                    Put("\\t"u8);
                    break;
                case (byte)'\n':
                    Put("\\n"u8);
                    break;
                case (byte)'\r':
                    Put("\\r"u8);
                    break;
                case (byte)'"' or (byte)'\\':
                    Put((byte)'\\');
                    Put(text[at]);
                    break;
                default:
                    WriteCodePoint(text[at]);
                    break;
            }
            text = text[(at + 1)..];
        }
        Put(text);
    }

    private void WriteCodePoint(byte value)
    {
        const string hex = "0123456789ABCDEF";
        Put("\\u00"u8);
        Put((byte)hex[value >> 4]);
        Put((byte)hex[value & 15]);
    }
}
