using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary><c>sh:nodeKind</c> (SHACL §4.1.3).</summary>
public sealed class NodeKindConstraint : ValueConstraint
{
    private readonly bool _allowsIri;
    private readonly bool _allowsBlankNode;
    private readonly bool _allowsLiteral;

    private NodeKindConstraint(TermId kind, bool allowsIri, bool allowsBlankNode, bool allowsLiteral)
        : base(Core("NodeKind"), new ConstraintParameter("nodeKind", kind)) => (_allowsIri, _allowsBlankNode, _allowsLiteral) = (allowsIri, allowsBlankNode, allowsLiteral);

    /// <returns>Null when the term is not one of the six kinds.</returns>
    internal static NodeKindConstraint? Of(TermId id, Term kind)
    {
        if (kind == Vocab.Sh.IRI)
            return new(id, true, false, false);
        if (kind == Vocab.Sh.BlankNode)
            return new(id, false, true, false);
        if (kind == Vocab.Sh.Literal)
            return new(id, false, false, true);
        if (kind == Vocab.Sh.BlankNodeOrIRI)
            return new(id, true, true, false);
        if (kind == Vocab.Sh.BlankNodeOrLiteral)
            return new(id, false, true, true);
        return kind == Vocab.Sh.IRIOrLiteral ? new(id, true, false, true) : null;
    }

    internal override bool IsFulfilled(ValidationContext context, TermId value) => value.IsIri ? _allowsIri : value.IsBlankNode ? _allowsBlankNode : _allowsLiteral;
}
