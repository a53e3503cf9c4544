using System.Collections.Frozen;
using System.Text;
using SemanticOrder.Mapping.Values;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>A value map bound to the snapshot, looked up by UTF-8 text and by concept. Immutable and thread-safe.</summary>
public sealed class CompiledValueMap
{
    private const int LongestLabel = 256;
    private readonly FrozenDictionary<string, CompiledRow[]>.AlternateLookup<ReadOnlySpan<char>> _byLabel;
    private readonly FrozenDictionary<string, CompiledRow[]> _byFolded;

    internal CompiledValueMap(int number, ValueMap model, Func<string, TermId> find)
    {
        Number = number;
        Model = model;
        Rows = [.. model.Rows.Where(row => row.IsLiteral && row.ObjectId is not null).Select(row => new CompiledRow(row, find(row.ObjectId!)))];
        _byLabel = Rows.GroupBy(row => row.Model.SubjectLabel, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _byFolded = Rows.GroupBy(row => FullWidth.Fold(row.Model.SubjectLabel), StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Its number in the catalog, by which evidence names it.</summary>
    public int Number { get; }

    /// <summary>The map as written.</summary>
    public ValueMap Model { get; }

    /// <summary>Its literal rows with an object, in file order.</summary>
    public IReadOnlyList<CompiledRow> Rows { get; }

    /// <summary>The rows for a text, in file order; empty when there are none. Compared exactly.</summary>
    public ReadOnlySpan<CompiledRow> RowsFor(ReadOnlySpan<byte> text)
    {
        Span<char> characters = stackalloc char[LongestLabel];
        return text.Length <= LongestLabel && Encoding.UTF8.TryGetChars(text, characters, out var length) && _byLabel.TryGetValue(characters[..length], out var rows) ? rows : [];
    }

    /// <summary>The rows for a text, when full-width and ASCII characters count as the same; for texts that no row has exactly.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="folded">The text as it was looked up.</param>
    internal ReadOnlySpan<CompiledRow> FoldedRowsFor(ReadOnlySpan<byte> text, out string folded)
    {
        folded = FullWidth.Fold(Encoding.UTF8.GetString(text));
        return _byFolded.TryGetValue(folded, out var rows) ? rows : [];
    }
}
