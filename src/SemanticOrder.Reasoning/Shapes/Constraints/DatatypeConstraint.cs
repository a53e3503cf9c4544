using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary><c>sh:datatype</c> (SHACL §4.1.2): each value node is a literal of the datatype, with a form that the datatype has.</summary>
public sealed class DatatypeConstraint : ValueConstraint
{
    private readonly TermId _datatype;
    private readonly XsdDatatype? _known;

    internal DatatypeConstraint(TermId datatype)
        : base(Core("Datatype"), new ConstraintParameter("datatype", datatype)) => (_datatype, _known) = (datatype, XsdDatatype.Find(datatype));

    internal override bool IsFulfilled(ValidationContext context, TermId value)
    {
        if (!value.IsLiteral || context.Terms.DatatypeOf(value) != _datatype)
            return false;
        return value.IsInline || _known is null || !context.Terms.TryGetLexicalUtf8(value, out var lexical) || _known.TryParse(lexical, out _);
    }
}
