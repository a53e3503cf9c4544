namespace SemanticOrder.Sparql.Algebra;

/// <summary><c>path+</c>: every node reached by at least one step, each once.</summary>
/// <param name="Path">One step.</param>
public sealed record OneOrMorePath(PropertyPath Path) : PropertyPath;
