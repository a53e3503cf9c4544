using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>A compiled shape (SHACL §2): what is looked at, and what has to hold. Immutable and thread-safe.</summary>
public sealed class Shape
{
    internal Shape(ShapeHead head, PropertyPath? path, PathStep? steps, IReadOnlyList<ShapeTarget> targets, IReadOnlyList<Constraint> constraints)
    {
        (Id, Severity, Messages, DerivedFrom, IsDeactivated) = (head.Id, head.Severity, head.Messages, head.DerivedFrom, head.IsDeactivated);
        (Path, Steps, TargetArray, Checks) = (path, steps, [.. targets], [.. constraints]);
        foreach (var constraint in Checks)
            constraint.Shape = this;
    }

    /// <summary>The node of the shapes graph, an IRI or a blank node.</summary>
    public TermId Id { get; }

    /// <summary>The path of a property shape; null for a node shape.</summary>
    public PropertyPath? Path { get; }

    /// <summary>How much a violation matters (SHACL §2.1.4): <c>sh:Violation</c> unless stated, or any other IRI.</summary>
    public Iri Severity { get; }

    /// <summary>The values of <c>sh:message</c>, in the order of the graph; templates may stand in them (SHACL §5.3.2).</summary>
    public IReadOnlyList<Literal> Messages { get; }

    /// <summary>The clauses that the shape was made from (<c>prov:wasDerivedFrom</c>); empty when it states none.</summary>
    public IReadOnlyList<TermId> DerivedFrom { get; }

    /// <summary>True when <c>sh:deactivated</c>: every node conforms (SHACL §2.1.6).</summary>
    public bool IsDeactivated { get; }

    /// <summary>Which nodes of the data are validated (SHACL §2.1.3).</summary>
    public IReadOnlyList<ShapeTarget> Targets => TargetArray;

    /// <summary>What has to hold, in the order in which it is looked at.</summary>
    public IReadOnlyList<Constraint> Constraints => Checks;

    /// <summary>The predicate of a property shape whose path is that alone; None for longer paths and node shapes.</summary>
    public TermId Predicate => Steps is LinkStep { IsForward: true } link ? link.Predicate : TermId.None;

    internal PathStep? Steps { get; }

    internal ShapeTarget[] TargetArray { get; }

    internal Constraint[] Checks { get; }
}
