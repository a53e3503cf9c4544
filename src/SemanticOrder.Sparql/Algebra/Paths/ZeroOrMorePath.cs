namespace SemanticOrder.Sparql.Algebra;

/// <summary><c>path*</c>: every node reached by any number of steps, each once; a term alone reaches itself even when it is in no graph.</summary>
/// <param name="Path">One step.</param>
public sealed record ZeroOrMorePath(PropertyPath Path) : PropertyPath;
