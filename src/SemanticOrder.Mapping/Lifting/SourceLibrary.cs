using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Mapping.Sources.Tables;
using SemanticOrder.Mapping.Values;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>Everything a knowledge version says about sources, as read from its files and not yet bound to its terms.</summary>
/// <param name="Profiles">The source profiles, one per system.</param>
/// <param name="ValueMaps">Value maps by the path that profiles name.</param>
/// <param name="Tables">Reference tables by the path that profiles name, one per key column.</param>
public sealed record SourceLibrary(
    IReadOnlyList<SourceProfile> Profiles,
    IReadOnlyDictionary<string, ValueMap> ValueMaps,
    IReadOnlyDictionary<(string Path, string Key), ReferenceTable> Tables);
