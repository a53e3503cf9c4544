using System.Collections.Immutable;
using System.Text;
using SemanticOrder.Diagnostics;
using SemanticOrder.Mapping.Sources.Payloads;

namespace SemanticOrder.Mapping.Sources.Tables;

/// <summary>Reads a reference table: CSV in UTF-8 with a header, one row per key.</summary>
public static class ReferenceTableReader
{
    /// <summary>Reads a table.</summary>
    /// <param name="utf8">The bytes of the file.</param>
    /// <param name="file">Name for messages.</param>
    /// <param name="key">The column by which rows are found.</param>
    /// <returns>The table without the rows that are wrong, and what is wrong: SO5001 to SO5013 for the file, SO5080 for a key column that is not there, SO5081 for a key that is missing, too long or stands twice.</returns>
    public static ReferenceTableReading Read(ReadOnlyMemory<byte> utf8, string file, string key)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(key);
        try
        {
            using var document = PayloadDocument.Parse(utf8, PayloadFormat.Csv, NameTable.Empty);
            return Read(document, file, key);
        }
        catch (PayloadException fault)
        {
            return new ReferenceTableReading(null, [fault.Diagnostic with { File = file }]);
        }
    }

    private static ReferenceTableReading Read(PayloadDocument document, string file, string key)
    {
        var faults = document.RejectedRows.Select(row => row.Diagnostic with { File = file }).ToList();
        var columns = document.CsvColumnNames();
        var keyColumn = columns.IndexOf(key);
        if (keyColumn < 0)
        {
            faults.Insert(0, Diagnostic.Error("SO5080", $"The table has no column '{key}', which is its key; it has {string.Join(", ", columns)}.", file, TextSpan.At(0, 0)));
            return new ReferenceTableReading(null, [.. faults]);
        }

        var rows = new Dictionary<string, ReferenceRow>(StringComparer.Ordinal);
        // Positions are counted in one pass: asking each row for its line would cost the square of the file.
        var lines = new LineCounter(document.Utf8Text);
        foreach (var node in document.Root.Children)
        {
            var line = lines.LineOf(node.Row.RawStart);
            var values = Values(node, columns.Length);
            var value = values[keyColumn];
            var problem = value.Length == 0 ? $"The row has no '{key}'."
                : Encoding.UTF8.GetByteCount(value) > ReferenceTable.LongestKey ? $"The '{key}' is longer than {ReferenceTable.LongestKey} bytes."
                : rows.TryGetValue(value, out var first) ? $"The '{key}' '{value}' already stands in line {first.Line}; a key has one row."
                : null;
            if (problem is null)
                rows.Add(value, new ReferenceRow(line + 1, values));
            else
                faults.Add(Diagnostic.Error("SO5081", problem, file, TextSpan.At(line, 0)));
        }

        return new ReferenceTableReading(new ReferenceTable(file, key, columns, rows), [.. faults.OrderBy(fault => fault.Span?.Start.Line)]);
    }

    private static ImmutableArray<string> Values(PayloadNode row, int count)
    {
        var values = ImmutableArray.CreateBuilder<string>(count);
        foreach (var field in row.Children)
            values.Add(field.ToString());
        return values.MoveToImmutable();
    }
}
