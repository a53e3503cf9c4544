using SemanticOrder.Mapping.Sources.Profiles;

namespace SemanticOrder.Gateway.Schema;

/// <summary>Prefixed names: the prefixes that the ontologies declare, and those every profile may use.</summary>
internal sealed class PrefixTable
{
    private readonly Dictionary<string, string> _namespaces = new(StringComparer.Ordinal);
    private readonly (string Prefix, string Namespace)[] _longestFirst;

    /// <summary>A table.</summary>
    /// <param name="declared">Prefix to namespace; wins over the predeclared ones.</param>
    public PrefixTable(IReadOnlyDictionary<string, string> declared)
    {
        foreach (var (prefix, space) in declared.Concat(PredeclaredPrefixes.All))
            _namespaces.TryAdd(prefix, space);
        _longestFirst = [.. _namespaces.Select(entry => (entry.Key, entry.Value)).Where(entry => entry.Key.Length > 0).OrderByDescending(entry => entry.Value.Length).ThenBy(entry => entry.Key, StringComparer.Ordinal)];
    }

    /// <summary>An IRI with its prefix; the IRI itself when none fits.</summary>
    public string Shorten(string iri)
    {
        foreach (var (prefix, space) in _longestFirst)
        {
            if (iri.Length > space.Length && iri.StartsWith(space, StringComparison.Ordinal))
                return $"{prefix}:{iri[space.Length..]}";
        }

        return iri;
    }

    /// <summary>The IRI of a prefixed name; null when the prefix is not declared.</summary>
    public string? Expand(string name) =>
        name.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon && _namespaces.TryGetValue(name[..colon], out var space) ? space + name[(colon + 1)..] : null;
}
