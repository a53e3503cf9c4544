using System.Runtime.CompilerServices;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>What a query that variables are bound into beforehand may not have (SHACL §5.2.1, §5.3.1, Appendix A), or it would not mean the same for one node and for many.</summary>
internal static class PreBindingRules
{
    /// <returns>What is wrong and what to write instead; null when all is well.</returns>
    public static string? Check(Query query, IEnumerable<Variable> constants)
    {
        var rows = query is AskQuery ? (Variable[])[PreBinding.This, PreBinding.Value] : [PreBinding.This];
        var bound = constants.Concat(rows).Append(PreBinding.Path).Append(PreBinding.ShapesGraph).ToHashSet();
        if (!query.Dataset.IsNone)
            return "The query chooses a dataset, but it is asked of the data graph. Remove FROM.";
        return Check(Body(query.Pattern), rows, bound);
    }

    /// <summary>What is below the outermost SELECT, whose columns are free.</summary>
    private static GraphPattern Body(GraphPattern pattern) => pattern switch
    {
        Slice slice => Body(slice.Pattern),
        Distinct distinct => Body(distinct.Pattern),
        Reduced reduced => Body(reduced.Pattern),
        Project project => project.Pattern,
        _ => pattern,
    };

    private static string? Check(GraphPattern pattern, Variable[] rows, HashSet<Variable> bound)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (pattern)
        {
            case Minus:
                return "MINUS cannot be used where variables are bound beforehand. Write FILTER NOT EXISTS.";
            case Values:
                return "VALUES cannot be used where variables are bound beforehand. Write FILTER with IN.";
            case Service:
                return "SERVICE cannot be used where variables are bound beforehand.";
            case Extend extend when bound.Contains(extend.Variable):
                return $"{extend.Variable} is bound beforehand, so the query cannot bind it. Choose another name.";
            case Group group when group.Aggregates.FirstOrDefault(aggregate => bound.Contains(aggregate.Variable)) is { } aggregate:
                return $"{aggregate.Variable} is bound beforehand, so the query cannot bind it. Choose another name.";
            case Project project when rows.FirstOrDefault(row => !project.Variables.Contains(row)) is { } missing:
                return $"An inner SELECT does not give {missing}, which is bound beforehand. Name it among its columns.";
        }
        foreach (var part in PatternParts.Of(pattern))
        {
            if (Check(part, rows, bound) is { } fault)
                return fault;
        }
        return null;
    }
}
