using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary><c>sh:minExclusive</c>, <c>sh:minInclusive</c>, <c>sh:maxExclusive</c> and <c>sh:maxInclusive</c> (SHACL §4.3). A value that cannot be compared violates.</summary>
public sealed class RangeConstraint : ValueConstraint
{
    private readonly bool _isMinimum;
    private readonly bool _isInclusive;
    private readonly TermId _bound;

    internal RangeConstraint(string name, TermId bound)
        : base(Core(char.ToUpperInvariant(name[0]) + name[1..]), new ConstraintParameter(name, bound)) =>
        (_isMinimum, _isInclusive, _bound) = (name.StartsWith("min", StringComparison.Ordinal), name.EndsWith("Inclusive", StringComparison.Ordinal), bound);

    internal override bool IsFulfilled(ValidationContext context, TermId value) =>
        TermComparison.Compare(context.Terms, value, _bound) is { } order && (order == 0 ? _isInclusive : order > 0 == _isMinimum);
}
