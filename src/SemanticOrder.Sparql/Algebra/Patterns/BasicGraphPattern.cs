namespace SemanticOrder.Sparql.Algebra;

/// <summary>A set of triple patterns that must all match, with one scope of blank nodes (SPARQL 1.1 §18.1.6, BGP of §18.2.2). Empty: one solution that binds nothing.</summary>
/// <param name="Triples">In the order written; repeated ones mean nothing.</param>
public sealed record BasicGraphPattern(AlgebraList<TriplePattern> Triples) : GraphPattern;
