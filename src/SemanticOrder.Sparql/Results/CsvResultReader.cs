using System.Text;
using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Results;

/// <summary>CSV by RFC 4180; lines end at CRLF or LF.</summary>
internal ref struct CsvResultReader(ReadOnlySpan<byte> utf8, ResultPlaces places, ResultRows rows)
{
    private readonly ReadOnlySpan<byte> _text = utf8;
    private readonly ResultPlaces _places = places;
    private byte[] _scratch = [];
    private int _at;

    public ResultTable Read()
    {
        if (_text.IsEmpty)
            throw _places.Error("SO2042", "The text is empty; CSV results begin with a line of variable names.", 0);
        ReadHead();
        while (_at < _text.Length)
        {
            var start = _at;
            var columns = ReadRow();
            if (columns != Math.Max(1, rows.ColumnCount))
                throw _places.Error("SO2042", $"A row has {columns} fields, but the first line names {rows.ColumnCount} variables.", start);
            if (!rows.TryEndRow())
                throw _places.Error("SO2044", rows.LimitMessage, start);
        }
        return rows.ToTable();
    }

    private void ReadHead()
    {
        do
        {
            var start = _at;
            var name = ReadField(out var isEmpty);
            // A line without any name is the head of a table without columns.
            if (isEmpty && start == 0 && AtLineEnd())
                break;
            if (!rows.TryAddColumn(Encoding.UTF8.GetString(name)))
                throw _places.Error("SO2043", "A variable is named twice.", start);
        }
        while (SkipComma());
        EndLine();
    }

    private int ReadRow()
    {
        rows.StartRow();
        var column = 0;
        do
        {
            var field = ReadField(out var isEmpty);
            if (!isEmpty && column < rows.ColumnCount)
                rows.TrySet(column, field.StartsWith("_:"u8) ? rows.BlankNode(field[2..]) : rows.Terms.AddLiteral(field, WellKnownTerms.XsdString));
            column++;
        }
        while (SkipComma());
        EndLine();
        return column;
    }

    /// <param name="isEmpty">True for a field without any character, not even quotes: unbound.</param>
    private ReadOnlySpan<byte> ReadField(out bool isEmpty)
    {
        var rest = _text[_at..];
        isEmpty = false;
        if (rest is [(byte)'"', ..])
            return ReadQuoted();
        var end = rest.IndexOfAny((byte)',', (byte)'\r', (byte)'\n');
        var field = end < 0 ? rest : rest[..end];
        if (field.IndexOf((byte)'"') is var quote and >= 0)
            throw _places.Error("SO2040", "A quote stands inside a field that has none at its start; put the field in quotes and double the quotes in it.", _at + quote);
        _at += field.Length;
        isEmpty = field.IsEmpty;
        return field;
    }

    private ReadOnlySpan<byte> ReadQuoted()
    {
        var start = _at++;
        var from = _at;
        var length = 0;
        while (_text[_at..].IndexOf((byte)'"') is var quote and >= 0)
        {
            _at += quote + 1;
            if (_at >= _text.Length || _text[_at] != '"')
                return length == 0 ? _text[from..(_at - 1)] : Append(_text[from..(_at - 1)], ref length);
            Append(_text[from.._at], ref length);
            from = ++_at;
        }
        throw _places.Error("SO2040", "A quoted field does not end.", start);
    }

    private ReadOnlySpan<byte> Append(scoped ReadOnlySpan<byte> part, scoped ref int length)
    {
        if (_scratch.Length < length + part.Length)
            Array.Resize(ref _scratch, Math.Max(length + part.Length, _scratch.Length * 2));
        part.CopyTo(_scratch.AsSpan(length));
        length += part.Length;
        return _scratch.AsSpan(0, length);
    }

    private readonly bool AtLineEnd() => _at >= _text.Length || _text[_at] is (byte)'\r' or (byte)'\n';

    private bool SkipComma()
    {
        if (_at >= _text.Length || _text[_at] != ',')
            return false;
        _at++;
        return true;
    }

    private void EndLine()
    {
        if (!AtLineEnd())
            throw _places.Error("SO2040", "Something stands between a quoted field and the next comma.", _at);
        if (_at < _text.Length && _text[_at] == '\r')
            _at++;
        if (_at < _text.Length && _text[_at] == '\n')
            _at++;
    }
}
