using System.Collections.Frozen;
using SemanticOrder.Mapping.Sources.Profiles;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>A source profile bound to a knowledge snapshot. Immutable and thread-safe.</summary>
public sealed class CompiledSource
{
    private readonly FrozenDictionary<string, CompiledField[]> _fields;

    internal CompiledSource(SourceProfile profile, IReadOnlyList<CompiledMapping> records)
    {
        Profile = profile;
        Records = records;
        _fields = records.SelectMany(record => record.WithDescendants()).SelectMany(mapping => mapping.Fields)
            .SelectMany(field => field.Names.Select(name => (Name: Normalize(name), Field: field)))
            .Where(entry => entry.Name.Length > 0)
            .GroupBy(entry => entry.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.Field).Distinct().ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The profile as written.</summary>
    public SourceProfile Profile { get; }

    /// <summary>Its record mappings, in order of declaration.</summary>
    public IReadOnlyList<CompiledMapping> Records { get; }

    /// <summary>Names of the fields that can be translated, sorted.</summary>
    public IEnumerable<string> FieldNames => Records.SelectMany(record => record.WithDescendants()).SelectMany(mapping => mapping.Fields)
        .Select(entry => entry.Name).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The record mapping of a name; null when there is none.</summary>
    public CompiledMapping? FindRecord(string mapping) => Records.FirstOrDefault(record => record.Model.Name == mapping);

    /// <summary>The fields of a name: as the profile names it, its alias, or its path, quotes and spaces disregarded; empty when there is none.</summary>
    public IReadOnlyList<CompiledField> FindFields(string name) => _fields.GetValueOrDefault(Normalize(name)) ?? [];

    private static string Normalize(string name) => string.Concat(name.Where(c => c is not ('\'' or '"' or ' ')));
}
