using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>
/// CSV (RFC 4180) with a header row. The root is the array of rows; a row is an object of its fields. Fields in quotes may hold delimiters, quotes and line ends; blank lines are passed over.
/// A row with another number of fields than the header, or with a stray quote, is rejected alone; the header must be right.
/// </summary>
public sealed partial class PayloadDocument
{
    private const int MostRejectedRows = 10_000;

    /// <summary>A record is stored with the header, so the header is kept small beside its rows.</summary>
    private const int LongestColumnName = 256;

    private CsvColumn[] _columns = [];
    private int _headerStart;
    private int _headerEnd;

    /// <summary>The header row as it stands in the payload, without its line end; empty for other formats.</summary>
    internal ReadOnlySpan<byte> CsvHeader => Utf8Text[_headerStart.._headerEnd];

    /// <summary>The column names, in file order.</summary>
    internal ImmutableArray<string> CsvColumnNames()
    {
        var names = ImmutableArray.CreateBuilder<string>(_columns.Length);
        foreach (var column in _columns)
            names.Add(Encoding.UTF8.GetString(Bytes(column.NameStart, column.NameLength)));
        return names.MoveToImmutable();
    }

    private void ReadCsv(char delimiter)
    {
        AddRow(PayloadKind.Array, NodeRole.Root, -1, 0);
        _rows[0].RawEnd = _textLength;
        var faults = new CsvFaults();
        using var parser = new CsvParser(new Utf8TextReader(_text, _textStart, _textLength), Configure(delimiter, faults), leaveOpen: true);
        var cursor = new Utf16Cursor(Utf8Text);
        try
        {
            if (!parser.Read())
                throw new PayloadException("SO5005", "The payload is empty; expected a header row.");
            (_headerStart, _headerEnd) = RecordRange(ref cursor, parser.CharCount);
            ReadHeader(parser, faults);
            var lines = new LineCounter(Utf8Text);
            while (parser.Read())
            {
                var (start, end) = RecordRange(ref cursor, parser.CharCount);
                ReadRow(parser, faults, (byte)delimiter, lines.LineOf(start), start, end);
            }
        }
        catch (MaxFieldSizeException fault)
        {
            throw Fail("SO5004", $"A field after this place is longer than {_limits.MaxFieldBytes} characters. Is a quote not closed?", cursor.Offset, fault);
        }
        catch (CsvHelperException fault)
        {
            throw Fail("SO5010", "The payload is not CSV: " + fault.Message.Split('\n')[0].TrimEnd(), cursor.Offset, fault);
        }

        _rows[0].End = _count;
    }

    private CsvConfiguration Configure(char delimiter, CsvFaults faults) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter.ToString(),
        HasHeaderRecord = false,
        MaxFieldSize = _limits.MaxFieldBytes,
        // A stored record is short; the default buffers would be most of its cost.
        BufferSize = Math.Clamp(_textLength, 256, 4096),
        ProcessFieldBufferSize = Math.Clamp(_textLength, 64, 1024),
        BadDataFound = _ => faults.HasStrayQuote = true,
    };

    /// <summary>The bytes of the record that ends at a character count: without the line ends around it.</summary>
    private (int Start, int End) RecordRange(ref Utf16Cursor cursor, long characterEnd)
    {
        var text = Utf8Text;
        var start = cursor.Offset;
        var end = cursor.MoveTo(characterEnd);
        while (start < end && text[start] is (byte)'\r' or (byte)'\n')
            start++;
        while (end > start && text[end - 1] is (byte)'\r' or (byte)'\n')
            end--;
        return (start, end);
    }

    private void ReadHeader(CsvParser parser, CsvFaults faults)
    {
        _columns = new CsvColumn[parser.Count];
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _columns.Length; i++)
        {
            var name = parser[i].Trim();
            if (name.Length > 0 && !seen.TryAdd(name, i))
                throw Fail("SO5009", $"The header names the column '{name}' twice, as number {seen[name] + 1} and {i + 1}. Give each column its own name.", _headerStart);
            var (start, length) = StoreText(name, _headerStart);
            if (length > LongestColumnName)
                throw Fail("SO5004", $"Column {i + 1} has a name of {length} bytes; the limit is {LongestColumnName}. Is a quote not closed?", _headerStart);
            _columns[i] = new CsvColumn(start, length, Names.Find(Bytes(start, length)));
        }

        if (faults.HasStrayQuote)
            throw Fail("SO5008", "The header has a quote inside a field that is not quoted, or a quote that is not closed. Put the name in quotes and write its own quotes twice.", _headerStart);
        var missing = Names.RequiredColumns.Where(column => !seen.ContainsKey(column)).ToList();
        if (missing.Count > 0)
            throw Fail("SO5013", $"The header lacks {Quoted(missing)}, which the profile reads; it has {Quoted([.. seen.Keys])}.", _headerStart);
    }

    private void ReadRow(CsvParser parser, CsvFaults faults, byte delimiter, int line, int start, int end)
    {
        if (parser.Count != _columns.Length)
        {
            // A quote that is opened and never closed swallows the rows after it.
            if (Utf8Text[start..end].Count((byte)'"') % 2 != 0)
                Reject("SO5008", "The row has a quote that is not closed. Close it; a quote inside a field is written twice.", line, start, end);
            else
                Reject("SO5009", $"The row has {parser.Count} fields; the header has {_columns.Length}. A field with the delimiter in it stands in quotes.", line, start, end);
            return;
        }

        var before = (_count, _sideLength);
        var row = AddRow(PayloadKind.Object, NodeRole.Item, 0, start);
        _rows[row].RawEnd = end;
        if (Utf8Text[start..end].Contains((byte)'"'))
            AddQuotedFields(parser, row);
        else
            AddPlainFields(row, delimiter);
        _rows[row].End = _count;
        if (!faults.HasStrayQuote)
            return;
        faults.HasStrayQuote = false;
        (_count, _sideLength) = before;
        Reject("SO5008", "The row has a quote inside a field that is not quoted, or a quote that is not closed. Put the field in quotes and write its own quotes twice.", line, start, end);
    }

    private void AddQuotedFields(CsvParser parser, int row)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            var (start, length) = StoreText(parser[i], _rows[row].RawStart);
            AddField(row, i, start, length);
        }
    }

    /// <summary>A row without quotes is cut at the delimiters; its fields stay where they are in the payload.</summary>
    private void AddPlainFields(int row, byte delimiter)
    {
        var (start, end) = (_rows[row].RawStart, _rows[row].RawEnd);
        for (var i = 0; i < _columns.Length; i++)
        {
            var length = Utf8Text[start..end].IndexOf(delimiter);
            if (length < 0)
                length = end - start;
            AddField(row, i, start, length);
            start = Math.Min(end, start + length + 1);
        }
    }

    private void AddField(int row, int column, int valueStart, int valueLength)
    {
        var field = AddRow(PayloadKind.String, NodeRole.Member, row, _rows[row].RawStart);
        _rows[field].RawEnd = _rows[row].RawEnd;
        SetName(field, _columns[column].NameStart, _columns[column].NameLength, _columns[column].NameId);
        (_rows[field].ValueStart, _rows[field].ValueLength) = (valueStart, valueLength);
    }

    private void Reject(string code, string message, int line, int start, int end)
    {
        _rejected ??= [];
        if (_rejected.Count == MostRejectedRows)
            throw Fail(code, $"More than {MostRejectedRows} rows are wrong; the last: {message}", start);
        var place = new TextPosition(line, 0, start);
        _rejected.Add(new RejectedRow(this, Diagnostic.Error(code, message, span: TextSpan.At(place)), start, end));
    }

    private static string Quoted(IReadOnlyCollection<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    private readonly record struct CsvColumn(int NameStart, int NameLength, int NameId);

    private sealed class CsvFaults
    {
        public bool HasStrayQuote { get; set; }
    }
}
