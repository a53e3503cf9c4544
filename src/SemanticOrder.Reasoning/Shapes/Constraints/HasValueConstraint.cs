using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary><c>sh:hasValue</c> (SHACL §4.8.2): the term is among the value nodes.</summary>
public sealed class HasValueConstraint : Constraint
{
    private readonly TermId _value;

    internal HasValueConstraint(TermId value)
        : base(Core("HasValue"), new ConstraintParameter("hasValue", value)) => _value = value;

    internal override void Check(ValidationContext context, in FocusNodes input, ViolationBuffer found)
    {
        for (var row = 0; row < input.Values.RowCount; row++)
        {
            if (input.Values[row].BinarySearch<TermId, TermId>(_value) < 0)
                found.Add(input, row, this, TermId.None);
        }
    }
}
