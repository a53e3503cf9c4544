using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace SemanticOrder.Mapping.Sources.Tables;

/// <summary>A CSV file whose rows are found by one column: what is known about a SKU, a site, a customer. Immutable and thread-safe.</summary>
public sealed class ReferenceTable
{
    private readonly FrozenDictionary<string, ReferenceRow> _rows;
    private readonly FrozenDictionary<string, ReferenceRow>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly FrozenDictionary<string, int> _columns;

    internal ReferenceTable(string file, string key, ImmutableArray<string> columns, Dictionary<string, ReferenceRow> rows)
    {
        File = file;
        Key = key;
        Columns = columns;
        _rows = rows.ToFrozenDictionary(StringComparer.Ordinal);
        _bySpan = _rows.GetAlternateLookup<ReadOnlySpan<char>>();
        _columns = columns.Select((name, index) => (name, index)).ToFrozenDictionary(entry => entry.name, entry => entry.index, StringComparer.Ordinal);
    }

    /// <summary>The file it was read from, as the caller named it.</summary>
    public string File { get; }

    /// <summary>The column by which rows are found.</summary>
    public string Key { get; }

    /// <summary>All columns, in file order.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>How many rows it has.</summary>
    public int Count => _rows.Count;

    /// <summary>Number of a column, zero-based; -1 when the table has no such column.</summary>
    public int ColumnIndex(string column) => _columns.GetValueOrDefault(column, -1);

    /// <summary>The row with a key.</summary>
    /// <param name="key">UTF-8; compared exactly.</param>
    /// <param name="row">The row; default when there is none.</param>
    public bool TryFind(ReadOnlySpan<byte> key, out ReferenceRow row)
    {
        row = default;
        if (key.Length > LongestKey)
            return false;
        Span<char> characters = stackalloc char[LongestKey];
        return Encoding.UTF8.TryGetChars(key, characters, out var length) && _bySpan.TryGetValue(characters[..length], out row);
    }

    /// <summary>Longest key, in bytes of UTF-8; the reader refuses longer ones.</summary>
    internal const int LongestKey = 512;
}
