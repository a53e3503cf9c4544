namespace SemanticOrder.Sparql.Algebra;

/// <summary>SERVICE (SPARQL 1.1 Federated Query §2): a pattern that another endpoint answers.</summary>
/// <param name="Name">The endpoint; an IRI or a variable.</param>
/// <param name="Pattern">What is asked of it.</param>
/// <param name="IsSilent">True when a failure counts as one solution that binds nothing.</param>
public sealed record Service(PatternTerm Name, GraphPattern Pattern, bool IsSilent) : GraphPattern;
