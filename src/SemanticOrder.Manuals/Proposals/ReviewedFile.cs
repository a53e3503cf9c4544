namespace SemanticOrder.Manuals.Proposals;

/// <summary>A knowledge file that accepted proposals gave.</summary>
/// <param name="Path">Relative path with forward slashes, under <c>domains/</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ReviewedFile(string Path, ReadOnlyMemory<byte> Content);
