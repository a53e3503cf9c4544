using System.Text;
using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Results;

/// <summary>TSV: a line of variables, then a line a solution with terms as Turtle writes them, without prefixes.</summary>
internal ref struct TsvResultReader(ReadOnlySpan<byte> utf8, ResultPlaces places, ResultRows rows)
{
    private readonly ReadOnlySpan<byte> _text = utf8;
    private readonly ResultPlaces _places = places;
    private readonly TsvTermReader _terms = new(rows);
    private int _at;

    public ResultTable Read()
    {
        if (_text.IsEmpty)
            throw _places.Error("SO2042", "The text is empty; TSV results begin with a line of variables.", 0);
        ReadHead(NextLine());
        while (_at < _text.Length)
        {
            var start = _at;
            ReadRow(NextLine(), start);
            if (!rows.TryEndRow())
                throw _places.Error("SO2044", rows.LimitMessage, start);
        }
        return rows.ToTable();
    }

    private readonly void ReadHead(ReadOnlySpan<byte> line)
    {
        var at = 0;
        foreach (var range in line.Split((byte)'\t'))
        {
            var name = line[range].Trim((byte)' ');
            if (name.IsEmpty && line.IsEmpty)
                return;
            if (name.Length < 2 || name[0] is not ((byte)'?' or (byte)'$'))
                throw _places.Error("SO2042", "The first line names variables, each with '?' before it.", at);
            if (!rows.TryAddColumn(Encoding.UTF8.GetString(name[1..])))
                throw _places.Error("SO2043", "A variable is named twice.", at);
            at = range.End.Value + 1;
        }
    }

    private readonly void ReadRow(ReadOnlySpan<byte> line, int start)
    {
        rows.StartRow();
        var column = 0;
        foreach (var range in line.Split((byte)'\t'))
        {
            var (offset, length) = range.GetOffsetAndLength(line.Length);
            var field = line.Slice(offset, length).Trim((byte)' ');
            if (!field.IsEmpty && column < rows.ColumnCount)
            {
                if (_terms.Read(field, out var fault) is not { IsNone: false } term)
                    throw _places.Error("SO2040", fault, start + offset);
                rows.TrySet(column, term);
            }
            column++;
        }
        if (column != Math.Max(1, rows.ColumnCount))
            throw _places.Error("SO2042", $"A row has {column} fields, but the first line names {rows.ColumnCount} variables.", start);
    }

    private ReadOnlySpan<byte> NextLine()
    {
        var rest = _text[_at..];
        var end = rest.IndexOf((byte)'\n');
        var line = end < 0 ? rest : rest[..end];
        _at += end < 0 ? rest.Length : end + 1;
        return line is [.., (byte)'\r'] ? line[..^1] : line;
    }
}
