using SemanticOrder.Diagnostics;

namespace SemanticOrder.SemanticLayer.Knowledge;

/// <summary>What building a file set gave.</summary>
/// <param name="Knowledge">The compiled knowledge; null when a diagnostic is an error.</param>
/// <param name="Diagnostics">Everything found, sorted by file and place.</param>
public sealed record KnowledgeBuild(CompiledKnowledge? Knowledge, IReadOnlyList<Diagnostic> Diagnostics);
