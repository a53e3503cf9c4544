using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>A constraint that each value node fulfils or not, whatever the others are.</summary>
public abstract class ValueConstraint : Constraint
{
    private protected ValueConstraint(Iri component, params IReadOnlyList<ConstraintParameter> parameters)
        : base(component, parameters)
    {
    }

    /// <summary>Whether a node fulfils it.</summary>
    internal abstract bool IsFulfilled(ValidationContext context, TermId value);

    internal override void Check(ValidationContext context, in FocusNodes input, ViolationBuffer found)
    {
        // Neighbours often have the same value.
        var (last, isFulfilled) = (TermId.None, true);
        for (var row = 0; row < input.Values.RowCount; row++)
        {
            foreach (var value in input.Values[row])
            {
                if (value != last)
                    (last, isFulfilled) = (value, IsFulfilled(context, value));
                if (!isFulfilled)
                    found.Add(input, row, this, value);
            }
        }
    }
}
