using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary><c>sh:lessThan</c> and <c>sh:lessThanOrEquals</c> (SHACL §4.5.3, §4.5.4): one violation for each pair that is not in that order.</summary>
public sealed class LessThanConstraint : Constraint
{
    private readonly TermId _other;
    private readonly bool _allowsEqual;

    internal LessThanConstraint(bool allowsEqual, TermId other)
        : base(Core(allowsEqual ? "LessThanOrEquals" : "LessThan"), new ConstraintParameter(allowsEqual ? "lessThanOrEquals" : "lessThan", other)) =>
        (_other, _allowsEqual) = (other, allowsEqual);

    internal TermId Other => _other;

    internal override void Check(ValidationContext context, in FocusNodes input, ViolationBuffer found)
    {
        var others = context.Values.Rent();
        context.Data.Values(_other, isForward: true, input.Focus, others);
        for (var row = 0; row < input.Values.RowCount; row++)
        {
            foreach (var value in input.Values[row])
            {
                foreach (var other in others[row])
                {
                    if (TermComparison.Compare(context.Terms, value, other) is not { } order || order > 0 || (order == 0 && !_allowsEqual))
                        found.Add(input, row, this, value);
                }
            }
        }
        context.Values.Return(others);
    }
}
