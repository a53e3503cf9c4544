using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>One constraint of a shape (SHACL §3.1): a component with its parameters, checked for all focus nodes together. Immutable and thread-safe.</summary>
public abstract class Constraint
{
    private protected Constraint(Iri component, params IReadOnlyList<ConstraintParameter> parameters) => (Component, Parameters) = (component, parameters);

    /// <summary>The constraint component (SHACL §4, §6), for example <c>sh:MinCountConstraintComponent</c>.</summary>
    public Iri Component { get; }

    /// <summary>The parameters with their values.</summary>
    public IReadOnlyList<ConstraintParameter> Parameters { get; }

    /// <summary>The shape that it belongs to.</summary>
    public Shape Shape { get; internal set; } = null!;

    /// <summary>The node that declares a SPARQL-based constraint (<c>sh:sourceConstraint</c>); None for others.</summary>
    public virtual TermId Source => TermId.None;

    /// <summary>What is to be said of a violation (SHACL §2.1.5): of the shape, or of the declaration of a SPARQL-based constraint. Templates may stand in them (§5.3.2). Empty when nothing is stated.</summary>
    public virtual IReadOnlyList<Literal> Messages => Shape.Messages;

    /// <summary>The shapes that conformance depends on; empty for constraints that have none.</summary>
    public virtual IReadOnlyList<Shape> Shapes => [];

    /// <summary>Adds a violation for each thing that does not hold.</summary>
    internal abstract void Check(ValidationContext context, in FocusNodes input, ViolationBuffer found);

    /// <summary>The component of a core constraint: <c>sh:MinCountConstraintComponent</c> from <c>MinCount</c>.</summary>
    private protected static Iri Core(string name) => new(Vocab.Sh.Namespace + name + "ConstraintComponent");
}
