using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>The fragment spreads of a definition.</summary>
internal static class FragmentSpreads
{
    /// <summary>
    /// All spreads in a selection set and below, those of one set together, the outer sets first; which of several ways round a cycle is named depends on the order, and other implementations name
    /// the same. Uses no stack, and time linear in the set.
    /// </summary>
    public static List<FragmentSpreadNode> In(SelectionSetNode set)
    {
        var spreads = new List<FragmentSpreadNode>();
        var open = new Stack<SelectionSetNode>([set]);
        while (open.TryPop(out var current))
        {
            foreach (var selection in current.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread:
                        spreads.Add(spread);
                        break;
                    case FieldNode { SelectionSet: { } below }:
                        open.Push(below);
                        break;
                    case InlineFragmentNode inline:
                        open.Push(inline.SelectionSet);
                        break;
                }
            }
        }

        return spreads;
    }
}
