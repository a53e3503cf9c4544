using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary><c>sh:equals</c> and <c>sh:disjoint</c> (SHACL §4.5.1, §4.5.2): the value nodes against the objects of another property. Sorted rows are merged.</summary>
public sealed class PropertyPairConstraint : Constraint
{
    private readonly TermId _other;
    private readonly bool _isDisjoint;

    internal PropertyPairConstraint(bool isDisjoint, TermId other)
        : base(Core(isDisjoint ? "Disjoint" : "Equals"), new ConstraintParameter(isDisjoint ? "disjoint" : "equals", other)) => (_other, _isDisjoint) = (other, isDisjoint);

    internal TermId Other => _other;

    internal override void Check(ValidationContext context, in FocusNodes input, ViolationBuffer found)
    {
        var others = context.Values.Rent();
        context.Data.Values(_other, isForward: true, input.Focus, others);
        for (var row = 0; row < input.Values.RowCount; row++)
        {
            foreach (var value in input.Values[row])
            {
                if (others[row].BinarySearch<TermId, TermId>(value) >= 0 == _isDisjoint)
                    found.Add(input, row, this, value);
            }
            if (_isDisjoint)
                continue;
            foreach (var value in others[row])
            {
                if (input.Values[row].BinarySearch<TermId, TermId>(value) < 0)
                    found.Add(input, row, this, value);
            }
        }
        context.Values.Return(others);
    }
}
