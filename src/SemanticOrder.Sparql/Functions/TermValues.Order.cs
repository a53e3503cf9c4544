using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Functions;

/// <summary>The order of ORDER BY, MIN and MAX.</summary>
internal static partial class TermValues
{
    /// <summary>
    /// The order of ORDER BY (SPARQL 1.1 §15.1): unbound, blank nodes, IRIs, literals. Literals as <see cref="TypedValue.CompareTotally"/>; those without
    /// value last, by datatype, then form. Total over all terms; 0 also for different spellings of one value, so that a second sort key decides.
    /// </summary>
    public static int CompareForOrder(TermId left, TermId right, EvaluationScope scope)
    {
        if (left == right)
            return 0;
        if (!left.IsLiteral || !right.IsLiteral)
            return CompareNodes(left, right, scope);
        return left.IsInline && right.IsInline && TryCompareInline(left, right, out var order) ? order : CompareLiterals(left, right, scope);
    }

    private static int CompareNodes(TermId left, TermId right, EvaluationScope scope)
    {
        var rank = RankOf(left).CompareTo(RankOf(right));
        if (rank != 0 || !left.IsIri)
            return rank != 0 ? rank : left.CompareTo(right);
        scope.Terms.TryGetLexicalUtf8(left, out var a);
        scope.Terms.TryGetLexicalUtf8(right, out var b);
        return a.SequenceCompareTo(b);
    }

    private static int RankOf(TermId term) => term.IsNone ? 0 : term.IsBlankNode ? 1 : term.IsIri ? 2 : 3;

    private static bool TryCompareInline(TermId left, TermId right, out int order)
    {
        if (left.Kind == TermKind.Double ^ right.Kind == TermKind.Double)
        {
            // A double and an exact number: exactly, not as doubles, or the order would not be transitive.
            order = 0;
            return false;
        }
        if (left.Kind == TermKind.DateTime && right.Kind == TermKind.DateTime)
        {
            order = (left.Value >> ZoneBits).CompareTo(right.Value >> ZoneBits);
            if (order == 0)
                order = ((left.Value & ZoneMask) != 0).CompareTo((right.Value & ZoneMask) != 0);
            return true;
        }
        return TryOrderInline(left, right, out order);
    }

    private static int CompareLiterals(TermId left, TermId right, EvaluationScope scope)
    {
        var terms = scope.Terms;
        Span<byte> room = stackalloc byte[2 * TermId.MaxInlineLexicalLength];
        var (leftType, rightType) = (terms.DatatypeOf(left), terms.DatatypeOf(right));
        var a = terms.Text(left, room);
        var b = terms.Text(right, room[TermId.MaxInlineLexicalLength..]);
        if (IsText(leftType) && IsText(rightType))
            return a.SequenceCompareTo(b) is var text and not 0 ? text : CompareLanguages(left, right, scope);
        var (x, y) = (TypedValue.Of(terms, left), TypedValue.Of(terms, right));
        var order = x.CompareTotally(y);
        if (order != 0 || x.Kind != ValueKind.None)
            return order;
        return CompareNodes(leftType, rightType, scope) is var types and not 0 ? types : a.SequenceCompareTo(b);
    }

    private static bool IsText(TermId datatype) => datatype == WellKnownTerms.XsdString || datatype == WellKnownTerms.RdfLangString;

    private static int CompareLanguages(TermId left, TermId right, EvaluationScope scope)
    {
        var (a, b) = (scope.Terms.LanguageOf(left), scope.Terms.LanguageOf(right));
        if (a.IsNone || b.IsNone)
            return b.IsNone.CompareTo(a.IsNone);
        Span<byte> room = stackalloc byte[2 * TermId.MaxInlineLexicalLength];
        return scope.Terms.Text(a, room).SequenceCompareTo(scope.Terms.Text(b, room[TermId.MaxInlineLexicalLength..]));
    }
}
