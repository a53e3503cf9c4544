using System.Collections.Immutable;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Mapping.Sources.Tables;

/// <summary>What reading a reference table gave.</summary>
/// <param name="Table">The table with the rows that are well-formed; null when the file could not be read at all.</param>
/// <param name="Diagnostics">Everything that is wrong, in file order.</param>
public sealed record ReferenceTableReading(ReferenceTable? Table, ImmutableArray<Diagnostic> Diagnostics);
