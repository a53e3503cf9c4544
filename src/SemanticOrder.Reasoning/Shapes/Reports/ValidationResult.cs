using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>One violation (SHACL §3.6.2). Ids are of the report's terms. Immutable.</summary>
public sealed class ValidationResult
{
    private readonly ViolationDetail? _detail;

    internal ValidationResult(in Violation violation, ViolationDetail? detail, Shape target, TermId targetNode)
    {
        (FocusNode, Constraint, Value) = (violation.Focus, violation.Constraint, violation.Value);
        (_detail, Target, TargetNode) = (detail, target, targetNode);
    }

    /// <summary>The node that violates.</summary>
    public TermId FocusNode { get; }

    /// <summary>What does not hold.</summary>
    public Constraint Constraint { get; }

    /// <summary>The value node to blame; None when none is, as for counts.</summary>
    public TermId Value { get; }

    /// <summary>The path of the shape; null for a node shape, and when <see cref="Predicate"/> says more.</summary>
    public PropertyPath? Path => Predicate.IsNone ? Constraint.Shape.Path : null;

    /// <summary>The predicate to blame where it is another than the shape's: what a closed shape does not allow, or what a query bound to <c>?path</c>. None otherwise.</summary>
    public TermId Predicate => _detail?.Path ?? TermId.None;

    /// <summary>The path as SPARQL writes it, with whole IRIs; empty when there is none, or <see cref="Predicate"/> says more.</summary>
    public string PathText => Path is { } path ? TermText.Of(path, iri => iri.ToString()) : "";

    /// <summary>The shape that the constraint is of (<c>sh:sourceShape</c>).</summary>
    public Shape Shape => Constraint.Shape;

    /// <summary>How much it matters.</summary>
    public Iri Severity => Shape.Severity;

    /// <summary>The shape with the target by which the node came to be validated.</summary>
    public Shape Target { get; }

    /// <summary>The node of that target.</summary>
    public TermId TargetNode { get; }

    /// <summary>The clauses that the shape was made from (<c>prov:wasDerivedFrom</c>); those of <see cref="Target"/> when the shape states none.</summary>
    public IReadOnlyList<TermId> DerivedFrom => Shape.DerivedFrom.Count > 0 ? Shape.DerivedFrom : Target.DerivedFrom;

    /// <summary>What a query bound to its variables, by name; empty for core constraints.</summary>
    internal IReadOnlyDictionary<string, Term> Bindings => _detail?.Bindings ?? ViolationDetail.NoBindings;

    /// <summary>What a query bound to <c>?message</c>.</summary>
    internal Literal? Message => _detail?.Message;

    /// <summary>The same with its value under another id, or with None in its place, so that sentences do not tell it.</summary>
    public ValidationResult WithValue(TermId value) => new(new Violation(0, FocusNode, Constraint, value, -1), value.IsNone ? _detail?.WithoutBindings() : _detail, Target, TargetNode);
}
