using System.Collections.Immutable;
using SemanticOrder.Diagnostics;
using SemanticOrder.Mapping.Sources.Tables;
using SemanticOrder.Mapping.Values;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>What can only be checked with the files that a profile names at hand.</summary>
public static class ProfileFiles
{
    /// <summary>Checks that the value maps and tables of a profile were found (SO5069), that tables have the columns that context rules read (SO5070), and that value maps ask only for context keys that some mapping sets (SO5071, a warning: <c>translate</c> can still give them).</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="valueMaps">Value maps by path, as <see cref="FileDeclaration.Path"/> says it.</param>
    /// <param name="tables">Reference tables by path.</param>
    /// <returns>What is wrong, in the order of the profile.</returns>
    public static ImmutableArray<Diagnostic> Check(
        SourceProfile profile, IReadOnlyDictionary<string, ValueMap> valueMaps, IReadOnlyDictionary<string, ReferenceTable> tables)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(valueMaps);
        ArgumentNullException.ThrowIfNull(tables);
        var faults = new List<Diagnostic>();
        var contextKeys = profile.Mappings.SelectMany(mapping => mapping.Context).Select(rule => rule.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var declared in profile.ValueMaps)
        {
            if (!valueMaps.TryGetValue(declared.Path, out var map))
                faults.Add(Missing(profile, declared, "value map"));
            else
                faults.AddRange(UnknownContext(profile, declared, map, contextKeys));
        }

        foreach (var declared in profile.Tables)
        {
            if (!tables.ContainsKey(declared.Path))
                faults.Add(Missing(profile, declared, "reference table"));
        }

        foreach (var rule in profile.Mappings.SelectMany(mapping => mapping.Context))
        {
            foreach (var source in rule.Sources.OfType<ContextSource.FromTable>())
            {
                if (tables.TryGetValue(source.Table.Path, out var table) && table.ColumnIndex(source.Column) < 0)
                    faults.Add(Diagnostic.Error("SO5070", $"The table '{source.Table.Name}' has no column '{source.Column}'{NearMatch.Hint(source.Column, table.Columns)}", profile.File, rule.Span));
            }
        }

        return [.. faults];
    }

    private static Diagnostic Missing(SourceProfile profile, FileDeclaration declared, string what) =>
        Diagnostic.Error("SO5069", $"The {what} '{declared.Name}' was not found: there is no file {declared.Path}.", profile.File, declared.Span);

    private static IEnumerable<Diagnostic> UnknownContext(SourceProfile profile, FileDeclaration declared, ValueMap map, HashSet<string> contextKeys) =>
        from key in map.Rows.SelectMany(row => row.Condition).Select(requirement => requirement.Key).Distinct(StringComparer.Ordinal)
        where !contextKeys.Contains(key)
        select Diagnostic.Warning(
            "SO5071", $"The value map '{declared.Name}' asks for the context key '{key}', which no mapping sets{NearMatch.Hint(key, contextKeys)}", profile.File, declared.Span);
}
