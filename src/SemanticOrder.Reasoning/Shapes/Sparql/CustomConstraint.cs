using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>A constraint of a component that the shapes graph declares (SHACL §6).</summary>
public sealed class CustomConstraint : QueryConstraint
{
    private readonly IReadOnlyList<Literal> _messages;

    internal CustomConstraint(Iri component, PreparedQuery query, IReadOnlyList<Literal> messages, IReadOnlyList<ConstraintParameter> parameters)
        : base(component, query, parameters) => _messages = messages;

    /// <inheritdoc/>
    public override IReadOnlyList<Literal> Messages => Shape.Messages.Count > 0 ? Shape.Messages : _messages;
}
