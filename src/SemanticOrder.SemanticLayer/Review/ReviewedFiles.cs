using SemanticOrder.Diagnostics;
using SemanticOrder.Orders.Knowledge;

namespace SemanticOrder.SemanticLayer.Review;

/// <summary>The knowledge files that accepted proposals of one document give.</summary>
/// <param name="Files">Sorted by path, all under <c>domains/</c>; empty when nothing of the document is accepted.</param>
/// <param name="Problems">Proposals that gave no statement, each with the reason; <see cref="Diagnostic.Path"/> is the id of the proposal.</param>
public sealed record ReviewedFiles(IReadOnlyList<KnowledgeFile> Files, IReadOnlyList<Diagnostic> Problems);
