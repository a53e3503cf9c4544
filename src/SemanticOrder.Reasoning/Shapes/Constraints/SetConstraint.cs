using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>A constraint that is answered for the set of all value nodes at once, each being looked at once however often it occurs.</summary>
public abstract class SetConstraint : Constraint
{
    private protected SetConstraint(Iri component, params IReadOnlyList<ConstraintParameter> parameters)
        : base(component, parameters)
    {
    }

    /// <summary>Marks the nodes that do not fulfil it.</summary>
    internal abstract void MarkViolating(ValidationContext context, ReadOnlySpan<TermId> nodes, Span<bool> marks);

    internal override void Check(ValidationContext context, in FocusNodes input, ViolationBuffer found)
    {
        var distinct = context.Distinct.Rent();
        distinct.Fill(input.Values);
        var nodes = distinct.Nodes;
        var marks = distinct.Marks;
        MarkViolating(context, nodes, marks);
        if (marks.Contains(true))
        {
            for (var row = 0; row < input.Values.RowCount; row++)
            {
                foreach (var value in input.Values[row])
                {
                    if (marks[nodes.BinarySearch<TermId, TermId>(value)])
                        found.Add(input, row, this, value);
                }
            }
        }
        context.Distinct.Return(distinct);
    }
}
