namespace SemanticOrder.Sparql.Algebra;

/// <summary><c>path?</c>: the node itself and what one step reaches, each once.</summary>
/// <param name="Path">The step.</param>
public sealed record ZeroOrOnePath(PropertyPath Path) : PropertyPath;
