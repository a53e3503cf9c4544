using System.Buffers;
using System.Text;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Results;

/// <summary>SPARQL 1.1 Query Results CSV and TSV Formats §3, by RFC 4180. An unbound variable is an empty field, an empty string is <c>""</c>.</summary>
internal sealed class CsvResultWriter(IBufferWriter<byte> output) : TextResultWriter(output)
{
    private static readonly SearchValues<byte> Quoted = SearchValues.Create("\",\r\n"u8);

    public override void WriteRow(ReadOnlySpan<TermId> row)
    {
        Span<byte> room = stackalloc byte[TermId.MaxInlineLexicalLength];
        for (var column = 0; column < row.Length; column++)
        {
            if (column > 0)
                Put((byte)',');
            var id = row[column];
            if (id.IsBlankNode)
            {
                Put("_:"u8);
                Put(Label(id, room));
            }
            else if (!id.IsNone)
            {
                WriteField(Lexical(id, room));
            }
        }
        Put("\r\n"u8);
    }

    private protected override void WriteHead(IReadOnlyList<Variable> variables)
    {
        for (var column = 0; column < variables.Count; column++)
        {
            if (column > 0)
                Put((byte)',');
            WriteField(Encoding.UTF8.GetBytes(variables[column].Name));
        }
        Put("\r\n"u8);
    }

    private protected override void WriteTail()
    {
    }

    private protected override void WriteAnswer(bool value) => throw new NotSupportedException("CSV has no form for the answer of ASK.");

    private void WriteField(ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty && text.IndexOfAny(Quoted) < 0)
        {
            Put(text);
            return;
        }
        Put((byte)'"');
        while (text.IndexOf((byte)'"') is var at and >= 0)
        {
            Put(text[..(at + 1)]);
            Put((byte)'"');
            text = text[(at + 1)..];
        }
        Put(text);
        Put((byte)'"');
    }
}
