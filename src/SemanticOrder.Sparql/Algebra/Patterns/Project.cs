namespace SemanticOrder.Sparql.Algebra;

/// <summary>Project (SPARQL 1.1 §18.5): solutions restricted to some variables. Inside a pattern it is a sub-select (§12), whose other variables have a scope of their own.</summary>
/// <param name="Pattern">Where the solutions come from.</param>
/// <param name="Variables">The columns, in order.</param>
public sealed record Project(GraphPattern Pattern, AlgebraList<Variable> Variables) : GraphPattern;
