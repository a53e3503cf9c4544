using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>The focus nodes that the targets of a shape choose (SHACL §2.1.3).</summary>
internal static class TargetNodes
{
    /// <summary>Fills a column with them, ascending and distinct.</summary>
    public static void Collect(ValidationData data, Shape shape, TermColumn into)
    {
        into.Clear();
        foreach (var target in shape.TargetArray)
        {
            switch (target.Kind)
            {
                case TargetKind.Node:
                    if (data.HasNode(target.Term))
                        into.Add(target.Term);
                    break;
                case TargetKind.Class:
                    data.Instances(data.SubclassesOf(target.Term), into);
                    break;
                default:
                    data.Ends(target.Term, target.Kind == TargetKind.SubjectsOf, into);
                    break;
            }
        }
        into.SortDistinct();
    }

    /// <summary>Fills a column with those among some nodes, which are ascending and distinct.</summary>
    public static void Choose(ValidationContext context, Shape shape, ReadOnlySpan<TermId> nodes, TermColumn into)
    {
        into.Clear();
        var (values, marks) = (context.Values.Rent(), new bool[nodes.Length]);
        foreach (var target in shape.TargetArray)
        {
            if (target.Kind == TargetKind.Class)
                context.Data.MarkInstances(nodes, context.Data.SubclassesOf(target.Term), marks);
            else if (target.Kind != TargetKind.Node)
                context.Data.Values(target.Term, target.Kind == TargetKind.SubjectsOf, nodes, values);
            for (var at = 0; at < marks.Length && target.Kind != TargetKind.Class; at++)
                marks[at] |= target.Kind == TargetKind.Node ? nodes[at] == target.Term : values[at].Length > 0;
        }
        for (var at = 0; at < marks.Length; at++)
        {
            if (marks[at])
                into.Add(nodes[at]);
        }
        context.Values.Return(values);
    }
}
