namespace SemanticOrder.Sparql.Algebra;

/// <summary>GRAPH (SPARQL 1.1 §13.3, Graph of §18.5): the pattern in a named graph, or in each of them with the name bound.</summary>
/// <param name="Name">An IRI or a variable.</param>
/// <param name="Pattern">What is matched there.</param>
public sealed record GraphClause(PatternTerm Name, GraphPattern Pattern) : GraphPattern;
