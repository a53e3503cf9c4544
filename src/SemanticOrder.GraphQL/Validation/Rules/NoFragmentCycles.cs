using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>No fragment spreads itself, directly or through others (GraphQL §5.5.2.2).</summary>
internal sealed class NoFragmentCycles(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4117";
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    public override void LeaveDocument(DocumentNode node)
    {
        foreach (var fragment in node.Fragments)
        {
            if (_visited.Add(fragment.Name.Value))
                FindCycles(fragment);
        }
    }

    /// <summary>Depth-first search with a stack of its own: a chain of fragments may be longer than a thread's stack is deep.</summary>
    private void FindCycles(FragmentDefinitionNode start)
    {
        var path = new List<FragmentSpreadNode>();
        var depthOf = new Dictionary<string, int>(StringComparer.Ordinal) { [start.Name.Value] = 0 };
        var open = new Stack<(string Name, List<FragmentSpreadNode> Spreads, int Next)>();
        open.Push((start.Name.Value, Context.UsageOf(start).Spreads, 0));
        while (open.TryPop(out var top))
        {
            if (top.Next == top.Spreads.Count)
            {
                depthOf.Remove(top.Name);
                if (path.Count > 0)
                    path.RemoveAt(path.Count - 1);
                continue;
            }

            open.Push(top with { Next = top.Next + 1 });
            var spread = top.Spreads[top.Next];
            var name = spread.Name.Value;
            if (depthOf.TryGetValue(name, out var depth))
            {
                Report(name, [.. path.Skip(depth), spread]);
            }
            else if (_visited.Add(name) && Context.FindFragment(name) is { } fragment)
            {
                path.Add(spread);
                depthOf[name] = path.Count;
                open.Push((name, Context.UsageOf(fragment).Spreads, 0));
            }
        }
    }

    private void Report(string name, List<FragmentSpreadNode> cycle)
    {
        var via = string.Join(", ", cycle.SkipLast(1).Select(spread => $"'{spread.Name}'"));
        Context.Report(Code, $"The fragment '{name}' spreads itself{(via.Length > 0 ? $" through {via}" : "")}.", [.. cycle.Select(spread => spread.Span)]);
    }
}
