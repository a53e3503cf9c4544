using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>The variables in scope in a group as it grows (SPARQL 1.1 §18.2.1); each part is looked at once, however many BINDs ask.</summary>
internal sealed class GroupScope
{
    private readonly HashSet<Variable> _variables = [];
    private GraphPattern? _known;

    /// <summary>What a part of a group is applied to; null for what stands alone.</summary>
    public static GraphPattern? Before(GraphPattern part) => part switch
    {
        Join join => join.Left,
        LeftJoin join => join.Left,
        Minus minus => minus.Left,
        Extend extend => extend.Pattern,
        _ => null,
    };

    /// <summary>Whether a variable is in scope.</summary>
    /// <param name="group">The group so far: the one of the last call, with parts applied to it.</param>
    /// <param name="variable">The variable.</param>
    public bool Contains(GraphPattern group, Variable variable)
    {
        for (var part = group; part is not null && !ReferenceEquals(part, _known); part = Before(part))
            Add(part);
        _known = group;
        return _variables.Contains(variable);
    }

    private void Add(GraphPattern part)
    {
        if (part is Extend extend)
            _variables.Add(extend.Variable);
        else if (part is Join { Right: var joined })
            _variables.UnionWith(VariableScope.Of(joined));
        else if (part is LeftJoin { Right: var optional })
            _variables.UnionWith(VariableScope.Of(optional));
        else if (part is not Minus)
            _variables.UnionWith(VariableScope.Of(part));
    }
}
