using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>Collects the aggregates of one query or sub-query; the same aggregate twice is computed once (SPARQL 1.1 §18.2.4.1).</summary>
internal sealed class AggregateCollector
{
    private readonly List<AggregateBinding> _bindings = [];
    private readonly Dictionary<Aggregate, Variable> _variables = [];

    public IReadOnlyList<AggregateBinding> Bindings => _bindings;

    /// <summary>The function of a keyword in any case; null when there is none.</summary>
    public static AggregateFunction? Find(string keyword) => keyword.ToUpperInvariant() switch
    {
        "COUNT" => AggregateFunction.Count,
        "SUM" => AggregateFunction.Sum,
        "MIN" => AggregateFunction.Min,
        "MAX" => AggregateFunction.Max,
        "AVG" => AggregateFunction.Avg,
        "SAMPLE" => AggregateFunction.Sample,
        "GROUP_CONCAT" => AggregateFunction.GroupConcat,
        _ => null,
    };

    /// <summary>How a function is written.</summary>
    public static string KeywordOf(AggregateFunction function) => function == AggregateFunction.GroupConcat ? "GROUP_CONCAT" : function.ToString().ToUpperInvariant();

    /// <summary>The hidden variable that receives an aggregate.</summary>
    public Variable Add(Aggregate aggregate, Func<Variable> newVariable)
    {
        if (_variables.TryGetValue(aggregate, out var known))
            return known;
        var variable = _variables[aggregate] = newVariable();
        _bindings.Add(new AggregateBinding(variable, aggregate));
        return variable;
    }
}
