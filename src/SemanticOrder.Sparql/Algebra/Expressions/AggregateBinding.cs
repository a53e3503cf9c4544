namespace SemanticOrder.Sparql.Algebra;

/// <summary>An aggregate and the variable that receives it; an error leaves it unbound.</summary>
/// <param name="Variable">Receives the value.</param>
/// <param name="Aggregate">What is computed.</param>
public sealed record AggregateBinding(Variable Variable, Aggregate Aggregate);
