namespace SemanticOrder.Orders.Knowledge;

/// <summary>One file of a knowledge version.</summary>
/// <param name="Path">Relative path with forward slashes, for example <c>sources/sap/size.sssom.tsv</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record KnowledgeFile(string Path, ReadOnlyMemory<byte> Content);
