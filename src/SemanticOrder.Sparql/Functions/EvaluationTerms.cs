using System.Text;
using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Functions;

/// <summary>The terms of one evaluation: those of its source of statements, and those that functions make, under ids that never clash. One thread at a time.</summary>
internal sealed class EvaluationTerms(ITermSource source) : LocalTerms(source)
{
    private const int MaxStackBytes = 256;

    /// <summary>An <c>xsd:string</c>.</summary>
    public TermId AddString(ReadOnlySpan<byte> utf8) => AddLiteral(utf8, WellKnownTerms.XsdString);

    /// <summary>A string with the language of another literal.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="language">As <see cref="LocalTerms.LanguageOf"/> gives it; <see cref="TermId.None"/> for <c>xsd:string</c>.</param>
    public TermId AddString(ReadOnlySpan<byte> utf8, TermId language)
    {
        if (language.IsNone)
            return AddString(utf8);
        Span<byte> room = stackalloc byte[TermId.MaxInlineLexicalLength];
        return AddLanguageString(utf8, Text(language, room));
    }

    /// <summary>A string, or one with a language, from UTF-16.</summary>
    public TermId AddString(ReadOnlySpan<char> text, TermId language)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Span<byte> utf8 = length <= MaxStackBytes ? stackalloc byte[length] : new byte[length];
        Encoding.UTF8.GetBytes(text, utf8);
        return AddString(utf8, language);
    }

    /// <summary>An integer.</summary>
    public TermId AddInteger(long value) => TermId.TryFromInteger(value, out var id) ? id : AddValue(TypedValue.OfInteger(value));

    /// <summary>A decimal.</summary>
    public TermId AddDecimal(decimal value) => TermId.TryFromDecimal(value, out var id) ? id : AddValue(TypedValue.OfDecimal(value));

    /// <summary>A double.</summary>
    public TermId AddDouble(double value) => TermId.TryFromDouble(value, out var id) ? id : AddLexical(TypedValue.OfDouble(value), WellKnownTerms.XsdDouble);

    /// <summary>The canonical literal of a number, truth value, time or duration, of the most general datatype that has it; <see cref="TermId.None"/> when there is no value.</summary>
    public TermId AddValue(in TypedValue value)
    {
        switch (value.Kind)
        {
            case ValueKind.Integer when value.TryGetDecimal(out var whole) && Math.Abs(whole) < 1e16m && TermId.TryFromInteger((long)whole, out var integer):
                return integer;
            case ValueKind.Decimal when value.TryGetDecimal(out var exact) && TermId.TryFromDecimal(exact, out var number):
                return number;
            case ValueKind.Double when value.TryGetDouble(out var real):
                return AddDouble(real);
            case ValueKind.Boolean when value.TryGetBoolean(out var truth):
                return TermId.FromBoolean(truth);
            default:
                return ValueDatatypes.Of(value) is { } datatype ? AddLexical(value, datatype.Id) : TermId.None;
        }
    }

    /// <summary>The canonical literal of a value in a datatype.</summary>
    public TermId AddValue(in TypedValue value, XsdDatatype datatype) =>
        datatype.Kind == ValueKind.Double ? AddValue(value) : AddLexical(value, datatype.Id);

    /// <summary>The text of an IRI or literal.</summary>
    /// <param name="term">Not a blank node.</param>
    /// <param name="room">For inline literals: <see cref="TermId.MaxInlineLexicalLength"/> bytes.</param>
    public ReadOnlySpan<byte> Text(TermId term, Span<byte> room)
    {
        if (TryGetLexicalUtf8(term, out var utf8))
            return utf8;
        return room[..term.WriteInlineLexical(room)];
    }

    private TermId AddLexical(in TypedValue value, TermId datatype)
    {
        var text = value.ToCanonicalString();
        Span<byte> utf8 = text.Length <= MaxStackBytes ? stackalloc byte[text.Length * 3] : new byte[Encoding.UTF8.GetByteCount(text)];
        return AddLiteral(utf8[..Encoding.UTF8.GetBytes(text, utf8)], datatype);
    }
}
