namespace SemanticOrder.Sparql.Algebra;

/// <summary>A property path between two terms (SPARQL 1.1 §18.1.7, Path of §18.2.2.4). A path that is one IRI, or a sequence or inverse of IRIs, is a triple pattern instead.</summary>
/// <param name="Subject">Where the path starts.</param>
/// <param name="Path">The path.</param>
/// <param name="Object">Where it ends.</param>
public sealed record PathPattern(PatternTerm Subject, PropertyPath Path, PatternTerm Object) : GraphPattern;
