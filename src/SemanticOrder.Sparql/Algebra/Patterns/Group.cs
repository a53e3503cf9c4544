namespace SemanticOrder.Sparql.Algebra;

/// <summary>GROUP BY with aggregates (Group and AggregateJoin of SPARQL 1.1 §18.5.1): one solution a group. Key expressions are bound by <see cref="Extend"/> below. Without keys there is one group, even of nothing.</summary>
/// <param name="Pattern">What is grouped.</param>
/// <param name="Keys">Variables whose values make the group; unbound is a value.</param>
/// <param name="Aggregates">What is computed over each group, with the variable that receives it.</param>
public sealed record Group(GraphPattern Pattern, AlgebraList<Variable> Keys, AlgebraList<AggregateBinding> Aggregates) : GraphPattern;
