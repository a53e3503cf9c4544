namespace SemanticOrder.Sparql.Algebra;

/// <summary>A call of a function that has a keyword (SPARQL 1.1 §17.4). BOUND, IF and COALESCE are calls whose arguments may be errors.</summary>
/// <param name="Function">Which one.</param>
/// <param name="Arguments">As many as the function takes; the parser has checked.</param>
public sealed record FunctionCall(BuiltInFunction Function, AlgebraList<Expression> Arguments) : Expression;
