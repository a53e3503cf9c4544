using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SemanticOrder.Mapping.Values;

/// <summary>An SSSOM 1.1 mapping set: rows between the texts of a source (or terms) and concepts. Immutable and thread-safe.</summary>
public sealed record ValueMap
{
    private readonly Lazy<FrozenDictionary<string, ImmutableArray<ValueMapRow>>> _byLabel;
    private readonly Lazy<FrozenDictionary<string, ImmutableArray<ValueMapRow>>> _byObject;

    /// <summary>A map; its indexes are built when they are first asked for.</summary>
    public ValueMap()
    {
        _byLabel = new(() => Index(Rows.Where(row => row.IsLiteral), row => row.SubjectLabel));
        _byObject = new(() => Index(Rows.Where(row => row.ObjectId is not null), row => row.ObjectId!));
    }

    /// <summary>The file it was read from, as the caller named it.</summary>
    public required string File { get; init; }

    /// <summary><c>mapping_set_id</c>; empty when the set has none.</summary>
    public required string Id { get; init; }

    /// <summary><c>mapping_set_version</c>; empty when the set has none.</summary>
    public required string Version { get; init; }

    /// <summary>Prefix to namespace IRI: the set's own and the built-in ones of SSSOM.</summary>
    public required FrozenDictionary<string, string> Prefixes { get; init; }

    /// <summary>All slots of the set as written; lists are joined with <c>|</c>. Slot name to text.</summary>
    public required ImmutableDictionary<string, string> Slots { get; init; }

    /// <summary>The extension slots the set declares, to the IRI of their property; empty when a declaration names none.</summary>
    public required ImmutableDictionary<string, string> Extensions { get; init; }

    /// <summary>The rows that are well-formed, in file order.</summary>
    public required ImmutableArray<ValueMapRow> Rows { get; init; }

    /// <summary>The literal rows for a text of the source, in file order; compared exactly.</summary>
    public ImmutableArray<ValueMapRow> RowsFor(string text) => _byLabel.Value.GetValueOrDefault(text, []);

    /// <summary>The rows whose object is a concept, in file order.</summary>
    /// <param name="iri">Full IRI.</param>
    public ImmutableArray<ValueMapRow> RowsTo(string iri) => _byObject.Value.GetValueOrDefault(iri, []);

    private static FrozenDictionary<string, ImmutableArray<ValueMapRow>> Index(IEnumerable<ValueMapRow> rows, Func<ValueMapRow, string> key) =>
        rows.GroupBy(key, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
}
