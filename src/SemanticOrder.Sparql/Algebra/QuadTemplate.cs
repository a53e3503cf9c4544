namespace SemanticOrder.Sparql.Algebra;

/// <summary>A triple of a template (CONSTRUCT, INSERT, DELETE) or of INSERT DATA and DELETE DATA, in a graph (SPARQL 1.1 §16.2, Update §3.1).</summary>
/// <param name="Subject">Variable or constant; a blank node is a <see cref="Variable"/> whose name begins with <c>_:</c>, new for every solution.</param>
/// <param name="Predicate">Variable or IRI.</param>
/// <param name="Object">Variable or constant.</param>
/// <param name="Graph">The named graph, or null for the default graph.</param>
public sealed record QuadTemplate(PatternTerm Subject, PatternTerm Predicate, PatternTerm Object, PatternTerm? Graph);
