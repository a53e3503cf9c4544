using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>
/// Whom a change can affect. If the checking of a focus node reads a changed statement at all, it reads one whose way from the focus node has no other changed statement; that way is in the graph
/// after the change too, so walking it back from the statement finds the node.
/// </summary>
internal static class AffectedNodes
{
    /// <summary>Fills a column with the nodes, ascending and distinct; nodes that are no focus nodes may be among them.</summary>
    /// <returns>False when it may be any.</returns>
    public static bool TryCollect(ValidationContext context, Shape shape, ShapeReads reads, IReadOnlyList<Quad> changed, TermColumn into)
    {
        into.Clear();
        foreach (var quad in changed)
        {
            if (reads.MayAffectAll(quad))
                return false;
            AddTargets(context.Data, shape, quad, into);
        }
        var (nodes, focus) = (context.Columns.Rent(), context.Values.Rent());
        foreach (var read in reads.Reads)
        {
            nodes.Clear();
            foreach (var quad in changed)
            {
                if (read.NodeOf(quad) is { IsNone: false } node)
                    nodes.Add(node);
            }
            nodes.SortDistinct();
            if (read.Path is null)
                into.Add(nodes.Ids);
            else if (nodes.Count > 0)
            {
                context.Walk(read.Path.Reversed, nodes.Ids, focus);
                into.Add(focus.All);
            }
        }
        context.Columns.Return(nodes);
        context.Values.Return(focus);
        into.SortDistinct();
        return true;
    }

    /// <summary>The node that a changed statement makes a focus node, or no longer one.</summary>
    private static void AddTargets(ValidationData data, Shape shape, in Quad quad, TermColumn into)
    {
        foreach (var target in shape.Targets)
        {
            var isMeant = target.Kind switch
            {
                TargetKind.Class => quad.Predicate == WellKnownTerms.RdfType && data.SubclassesOf(target.Term).Contains(quad.Object),
                TargetKind.Node => false,
                _ => quad.Predicate == target.Term,
            };
            if (isMeant)
                into.Add(target.Kind == TargetKind.ObjectsOf ? quad.Object : quad.Subject);
        }
    }
}
