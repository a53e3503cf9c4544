using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary><c>sh:property</c> (SHACL §4.7.2): each value node is validated against a property shape, whose violations are reported as they are.</summary>
public sealed class PropertyConstraint : Constraint
{
    private readonly Shape _property;

    internal PropertyConstraint(TermId parameter, Shape property)
        : base(Core("Property"), new ConstraintParameter("property", parameter)) => _property = property;

    /// <inheritdoc/>
    public override IReadOnlyList<Shape> Shapes => [_property];

    internal override void Check(ValidationContext context, in FocusNodes input, ViolationBuffer found)
    {
        if (input.Values.IsFocus)
        {
            context.Check(_property, input.Focus, found);
            return;
        }
        var distinct = context.Distinct.Rent();
        var nested = context.Buffers.Rent();
        distinct.Fill(input.Values);
        nested.Clear();
        context.Check(_property, distinct.Nodes, nested);
        if (nested.Count > 0)
            Spread(input, distinct, nested, found);
        context.Distinct.Return(distinct);
        context.Buffers.Return(nested);
    }

    /// <summary>What was found for a value node once is found for every focus node that has it.</summary>
    private static void Spread(in FocusNodes input, DistinctNodes distinct, ViolationBuffer nested, ViolationBuffer found)
    {
        foreach (ref readonly var violation in nested.Found)
            distinct.Marks[violation.Row] = true;
        for (var row = 0; row < input.Values.RowCount; row++)
        {
            foreach (var value in input.Values[row])
            {
                var index = distinct.IndexOf(value);
                if (!distinct.Marks[index])
                    continue;
                foreach (ref readonly var violation in nested.Found)
                {
                    if (violation.Row == index)
                        found.Add(violation with { Row = row });
                }
            }
        }
    }
}
