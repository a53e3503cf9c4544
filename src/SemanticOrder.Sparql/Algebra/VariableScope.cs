namespace SemanticOrder.Sparql.Algebra;

/// <summary>Which variables are in scope in a pattern (SPARQL 1.1 §18.2.1): those that a solution of it may bind and that can be seen from outside.</summary>
public static class VariableScope
{
    /// <summary>The variables in scope, each once, in the order in which they first occur; blank nodes and hidden variables included.</summary>
    public static IReadOnlyList<Variable> Of(GraphPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var found = new List<Variable>();
        Collect(pattern, found, []);
        return found;
    }

    private static void Collect(GraphPattern pattern, List<Variable> found, HashSet<Variable> seen)
    {
        switch (pattern)
        {
            case BasicGraphPattern basic:
                foreach (var triple in basic.Triples)
                    Add(found, seen, triple.Subject, triple.Predicate, triple.Object);
                break;
            case PathPattern path:
                Add(found, seen, path.Subject, path.Object);
                break;
            case Join { Left: var left, Right: var right }:
                Collect(left, found, seen);
                Collect(right, found, seen);
                break;
            case LeftJoin { Left: var left, Right: var right }:
                Collect(left, found, seen);
                Collect(right, found, seen);
                break;
            case Union { Left: var left, Right: var right }:
                Collect(left, found, seen);
                Collect(right, found, seen);
                break;
            case Minus minus:
                Collect(minus.Left, found, seen);
                break;
            case Filter filter:
                Collect(filter.Pattern, found, seen);
                break;
            case GraphClause graph:
                Add(found, seen, graph.Name);
                Collect(graph.Pattern, found, seen);
                break;
            case Service service:
                Add(found, seen, service.Name);
                Collect(service.Pattern, found, seen);
                break;
            case Extend extend:
                Collect(extend.Pattern, found, seen);
                Add(found, seen, extend.Variable);
                break;
            case Values values:
                Add(found, seen, [.. values.Variables]);
                break;
            case Project project:
                Add(found, seen, [.. project.Variables]);
                break;
            case Group group:
                Add(found, seen, [.. group.Keys, .. group.Aggregates.Select(binding => binding.Variable)]);
                break;
            case OrderBy order:
                Collect(order.Pattern, found, seen);
                break;
            case Distinct distinct:
                Collect(distinct.Pattern, found, seen);
                break;
            case Reduced reduced:
                Collect(reduced.Pattern, found, seen);
                break;
            case Slice slice:
                Collect(slice.Pattern, found, seen);
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"No scope for {pattern.GetType().Name}.");
        }
    }

    private static void Add(List<Variable> found, HashSet<Variable> seen, params ReadOnlySpan<PatternTerm> terms)
    {
        foreach (var term in terms)
        {
            if (term is Variable variable && seen.Add(variable))
                found.Add(variable);
        }
    }
}
