using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary><c>sh:closed</c> (SHACL §4.8.1): value nodes have no properties but those of the shape's property shapes and the ignored ones. The predicate is the path of the result.</summary>
public sealed class ClosedConstraint : Constraint
{
    private readonly HashSet<TermId> _allowed;

    internal ClosedConstraint(IReadOnlyList<TermId> ignored, IEnumerable<TermId> allowed)
        : base(Core("Closed"), new ConstraintParameter("closed", TermId.FromBoolean(true)), new ConstraintParameter("ignoredProperties", ignored)) => _allowed = [.. allowed];

    internal override void Check(ValidationContext context, in FocusNodes input, ViolationBuffer found)
    {
        var (distinct, predicates, objects) = (context.Distinct.Rent(), context.Values.Rent(), context.Values.Rent());
        distinct.Fill(input.Values);
        context.Data.Outgoing(distinct.Nodes, predicates, objects);
        for (var row = 0; row < input.Values.RowCount; row++)
        {
            foreach (var value in input.Values[row])
            {
                var node = distinct.IndexOf(value);
                CheckNode(context, input, row, predicates[node], objects[node], found);
            }
        }
        context.Distinct.Return(distinct);
        context.Values.Return(predicates);
        context.Values.Return(objects);
    }

    private void CheckNode(ValidationContext context, in FocusNodes input, int row, ReadOnlySpan<TermId> predicates, ReadOnlySpan<TermId> objects, ViolationBuffer found)
    {
        var first = found.Count;
        for (var at = 0; at < predicates.Length; at++)
        {
            if (_allowed.Contains(predicates[at]) || IsRepeated(context, found.Found[first..], predicates[at], objects[at]))
                continue;
            context.Details.Add(ViolationDetail.OfPath(predicates[at]));
            found.Add(new Violation(row, input.Focus[row], this, objects[at], context.Details.Count - 1));
        }
    }

    /// <summary>A statement of several graphs, or of overlay and knowledge, counts once.</summary>
    private static bool IsRepeated(ValidationContext context, ReadOnlySpan<Violation> found, TermId predicate, TermId @object)
    {
        foreach (ref readonly var violation in found)
        {
            if (violation.Value == @object && context.Details[violation.Detail].Path == predicate)
                return true;
        }
        return false;
    }
}
