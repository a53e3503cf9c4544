using System.Collections.Immutable;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Mapping.Values;

/// <summary>What reading a value map gave.</summary>
/// <param name="Map">The map with the rows that are well-formed; null when not even the header could be read.</param>
/// <param name="Diagnostics">Everything that is wrong, in file order; a row with an error is not in the map.</param>
public sealed record ValueMapReading(ValueMap? Map, ImmutableArray<Diagnostic> Diagnostics);
