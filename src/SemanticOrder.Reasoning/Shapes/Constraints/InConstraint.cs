using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary><c>sh:in</c> (SHACL §4.8.3): each value node is one of the terms.</summary>
public sealed class InConstraint : ValueConstraint
{
    private readonly TermId[] _members;

    internal InConstraint(IReadOnlyList<TermId> members)
        : base(Core("In"), new ConstraintParameter("in", members)) => _members = [.. members.Order()];

    internal override bool IsFulfilled(ValidationContext context, TermId value) => Array.BinarySearch(_members, value) >= 0;
}
