using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary><c>sh:minCount</c> and <c>sh:maxCount</c> (SHACL §4.2): how many value nodes there are.</summary>
public sealed class CountConstraint : Constraint
{
    private readonly bool _isMinimum;
    private readonly long _bound;

    internal CountConstraint(bool isMinimum, TermId bound, long count)
        : base(Core(isMinimum ? "MinCount" : "MaxCount"), new ConstraintParameter(isMinimum ? "minCount" : "maxCount", bound)) => (_isMinimum, _bound) = (isMinimum, count);

    internal override void Check(ValidationContext context, in FocusNodes input, ViolationBuffer found)
    {
        for (var row = 0; row < input.Values.RowCount; row++)
        {
            var count = input.Values[row].Length;
            if (_isMinimum ? count < _bound : count > _bound)
                found.Add(input, row, this, TermId.None);
        }
    }
}
