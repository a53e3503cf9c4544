namespace SemanticOrder.Sparql.Algebra;

/// <summary>A triple pattern (SPARQL 1.1 §18.1.5).</summary>
/// <param name="Subject">Variable or constant.</param>
/// <param name="Predicate">Variable or IRI.</param>
/// <param name="Object">Variable or constant.</param>
public sealed record TriplePattern(PatternTerm Subject, PatternTerm Predicate, PatternTerm Object);
