using System.Buffers.Binary;
using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Functions;

/// <summary>Numbers that order as terms do, so that sorting compares terms themselves only where their numbers are equal.</summary>
internal static partial class TermValues
{
    /// <summary>Where a rank holds what kind of term it is of.</summary>
    public const int RankKindShift = 56;

    private const ulong BlankNodeRank = 1;
    private const ulong IriRank = 2;
    private const ulong FirstLiteralRank = 4;
    private const ulong NoValueRank = 255;

    /// <summary>A number that is not above that of another term which <see cref="CompareForOrder"/> puts behind: the kind above, what is known of the value in the other bits.</summary>
    /// <param name="term">Any term, or <see cref="TermId.None"/>.</param>
    /// <param name="scope">The request.</param>
    /// <param name="value">The value of a literal that had to be read for it; else no value.</param>
    /// <param name="isExact">False when nothing is known of the value: in a sort with such a term the kind alone may be compared.</param>
    public static ulong RankForOrder(TermId term, EvaluationScope scope, out TypedValue value, out bool isExact)
    {
        (value, isExact) = (default, true);
        if (!term.IsLiteral)
            return (term.IsNone ? 0 : term.IsBlankNode ? BlankNodeRank : IriRank) << RankKindShift;
        if (term.IsInline)
            return InlineRank(term, out isExact);
        if (IsText(scope.Terms.DatatypeOf(term)) && scope.Terms.TryGetLexicalUtf8(term, out var text))
            return RankOf(ValueKind.String) | Beginning(text);
        isExact = false;
        value = TypedValue.Of(scope.Terms, term);
        return RankOf(value.Kind);
    }

    private static ulong InlineRank(TermId term, out bool isExact)
    {
        isExact = true;
        switch (term.Kind)
        {
            case TermKind.String:
                Span<byte> text = stackalloc byte[TermId.MaxInlineLexicalLength];
                return RankOf(ValueKind.String) | Beginning(text[..term.WriteInlineLexical(text)]);
            case TermKind.Boolean:
                return RankOf(ValueKind.Boolean) | (term.TryGetBoolean(out var truth) && truth ? 1UL : 0);
            case TermKind.DateTime:
                return RankOf(ValueKind.DateTime) | ((term.Value & KindMask) >> ZoneBits);
            case TermKind.Date:
                isExact = (term.Value & ZoneMask) == 0;
                return RankOf(ValueKind.Date) | ((term.Value & KindMask) >> ZoneBits);
            default:
                isExact = TryGetReal(term, out var number);
                return isExact ? RankOf(ValueKind.Integer) | Ascending(number) : RankOf(ValueKind.Duration);
        }
    }

    private static ulong KindMask => (1UL << RankKindShift) - 1;

    private static ulong RankOf(ValueKind kind) => kind switch
    {
        ValueKind.None => NoValueRank,
        ValueKind.LanguageString => FirstLiteralRank + (ulong)ValueKind.String,
        >= ValueKind.Integer and <= ValueKind.Double => FirstLiteralRank + (ulong)ValueKind.Integer,
        _ => FirstLiteralRank + (ulong)kind,
    } << RankKindShift;

    /// <summary>The first seven bytes of a text; their order is that of code points.</summary>
    private static ulong Beginning(ReadOnlySpan<byte> text)
    {
        Span<byte> first = stackalloc byte[sizeof(ulong)];
        first.Clear();
        text[..Math.Min(text.Length, sizeof(ulong) - 1)].CopyTo(first[1..]);
        return BinaryPrimitives.ReadUInt64BigEndian(first);
    }

    /// <summary>The upper bits of a double, ascending; that of an exact inline number is the nearest, and so ascends with it.</summary>
    private static ulong Ascending(double number)
    {
        var bits = BitConverter.DoubleToUInt64Bits(number == 0 ? 0 : number);
        return (bits >> 63 == 0 ? bits | (1UL << 63) : ~bits) >> (64 - RankKindShift);
    }
}
