namespace SemanticOrder.Sparql.Algebra;

/// <summary><c>first|second</c> (alt); repeated solutions are kept.</summary>
/// <param name="First">One alternative.</param>
/// <param name="Second">The other.</param>
public sealed record AlternativePath(PropertyPath First, PropertyPath Second) : PropertyPath;
