using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary><c>sh:minLength</c> and <c>sh:maxLength</c> (SHACL §4.4): the length of an IRI or lexical form in Unicode characters. Blank nodes violate.</summary>
public sealed class LengthConstraint : ValueConstraint
{
    private readonly bool _isMinimum;
    private readonly long _bound;

    internal LengthConstraint(bool isMinimum, TermId bound, long length)
        : base(Core(isMinimum ? "MinLength" : "MaxLength"), new ConstraintParameter(isMinimum ? "minLength" : "maxLength", bound)) => (_isMinimum, _bound) = (isMinimum, length);

    internal override bool IsFulfilled(ValidationContext context, TermId value)
    {
        if (value.IsBlankNode)
            return false;
        Span<byte> room = stackalloc byte[TermId.MaxInlineLexicalLength];
        var length = 0L;
        foreach (var unit in LexicalText.Of(context.Terms, value, room))
            length += (unit & 0xC0) == 0x80 ? 0 : 1;
        return _isMinimum ? length >= _bound : length <= _bound;
    }
}
