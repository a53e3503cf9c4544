namespace SemanticOrder.Sparql.Algebra;

/// <summary>OFFSET and LIMIT (SPARQL 1.1 §15.4, §15.5, §18.5).</summary>
/// <param name="Pattern">Where the solutions come from.</param>
/// <param name="Start">Solutions to skip.</param>
/// <param name="Length">Solutions to give at most; null for all.</param>
public sealed record Slice(GraphPattern Pattern, long Start, long? Length) : GraphPattern;
