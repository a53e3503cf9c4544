using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>The layers that SELECT and the solution modifiers put around a pattern (SPARQL 1.1 §18.2.4, §18.2.5), taken off again.</summary>
internal sealed class SelectLayers
{
    private SelectLayers(GraphPattern pattern, bool hasSelect)
    {
        Slice = Take<Slice>(ref pattern, slice => slice.Pattern);
        if (hasSelect)
        {
            IsDistinct = Take<Distinct>(ref pattern, distinct => distinct.Pattern) is not null;
            IsReduced = !IsDistinct && Take<Reduced>(ref pattern, reduced => reduced.Pattern) is not null;
            Columns = Take<Project>(ref pattern, project => project.Pattern)?.Variables;
        }
        Order = Take<OrderBy>(ref pattern, order => order.Pattern)?.Conditions ?? [];
        Where = pattern;
        Shown = Columns ?? (hasSelect ? [.. VariableScope.Of(pattern).Where(variable => !variable.IsBlankNode)] : []);
        TakeGroup();
    }

    public Slice? Slice { get; }

    public bool IsDistinct { get; }

    public bool IsReduced { get; }

    /// <summary>The columns that the algebra names; null when it has no projection.</summary>
    public AlgebraList<Variable>? Columns { get; }

    /// <summary>The columns, those in scope when none are named.</summary>
    public AlgebraList<Variable> Shown { get; }

    public AlgebraList<OrderCondition> Order { get; }

    /// <summary>Columns that are computed from groups.</summary>
    public Dictionary<Variable, Expression> Computed { get; } = [];

    public Values? Values { get; private set; }

    public Expression? Having { get; private set; }

    public Group? Group { get; private set; }

    /// <summary>What keys are computed from, by their place among the keys.</summary>
    public Dictionary<int, Expression> KeyExpressions { get; } = [];

    /// <summary>The WHERE clause.</summary>
    public GraphPattern Where { get; private set; }

    /// <summary>Whether a pattern begins with such a layer, so that it is written as SELECT.</summary>
    public static bool Has(GraphPattern pattern) => pattern is Algebra.Slice or Distinct or Reduced or Project or OrderBy or Algebra.Group;

    /// <summary>The layers of a SELECT query or sub-select.</summary>
    public static SelectLayers OfSelect(GraphPattern pattern) => new(pattern, hasSelect: true);

    /// <summary>The layers of a query of another form.</summary>
    public static SelectLayers OfModifiers(GraphPattern pattern) => new(pattern, hasSelect: false);

    private static T? Take<T>(ref GraphPattern pattern, Func<T, GraphPattern> below)
        where T : GraphPattern
    {
        if (pattern is not T layer)
            return null;
        pattern = below(layer);
        return layer;
    }

    /// <summary>Takes what stands above a group, when that is what a query can say: otherwise the group is written as a sub-select.</summary>
    private void TakeGroup()
    {
        var pattern = Where;
        List<Extend> computed = [];
        while (Take<Extend>(ref pattern, extend => extend.Pattern) is { } extend)
            computed.Insert(0, extend);
        var values = pattern is Join { Right: Algebra.Values } ? Take<Join>(ref pattern, join => join.Left)?.Right as Values : null;
        var having = Take<Filter>(ref pattern, filter => filter.Pattern)?.Condition;
        if (pattern is not Algebra.Group group || !computed.Select(extend => extend.Variable).SequenceEqual(Shown.Where(shown => computed.Exists(extend => extend.Variable == shown))))
            return;
        (Group, Values, Having, Where) = (group, values, having, group.Pattern);
        foreach (var extend in computed)
            Computed.Add(extend.Variable, extend.Expression);
        TakeKeys(group);
    }

    /// <summary>Takes the expressions of keys, which are bound in the order of the keys.</summary>
    private void TakeKeys(Group group)
    {
        var before = group.Keys.Count;
        while (Where is Extend extend && group.Keys.ToList().LastIndexOf(extend.Variable) is var place and >= 0 && place < before)
        {
            KeyExpressions.Add(place, extend.Expression);
            (before, Where) = (place, extend.Pattern);
        }
    }
}
