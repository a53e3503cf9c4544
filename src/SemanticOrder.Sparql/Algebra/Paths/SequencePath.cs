namespace SemanticOrder.Sparql.Algebra;

/// <summary><c>first/second</c> (seq); repeated solutions are kept.</summary>
/// <param name="First">Walked first.</param>
/// <param name="Second">Walked from where the first ends.</param>
public sealed record SequencePath(PropertyPath First, PropertyPath Second) : PropertyPath;
