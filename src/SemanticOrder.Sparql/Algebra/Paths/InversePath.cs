namespace SemanticOrder.Sparql.Algebra;

/// <summary><c>^path</c>, walked from object to subject (inv).</summary>
/// <param name="Path">The path.</param>
public sealed record InversePath(PropertyPath Path) : PropertyPath;
