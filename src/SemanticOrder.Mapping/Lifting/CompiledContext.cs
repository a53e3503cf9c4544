using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Mapping.Sources.Tables;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>A context key of a mapping with the tables it reads.</summary>
internal sealed record CompiledContext(string Key, IReadOnlyList<CompiledContextSource> Sources);

/// <summary>One place of a context value, with its table and column where it reads one.</summary>
internal sealed record CompiledContextSource(ContextSource Model, ReferenceTable? Table, int TableNumber, int Column);
