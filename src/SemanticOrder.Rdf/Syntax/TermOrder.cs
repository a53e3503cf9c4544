namespace SemanticOrder.Rdf;

/// <summary>
/// The order in which Turtle is written: IRIs, then literals, by their text, then blank nodes by id; <c>rdf:type</c> before other predicates. It does not depend on ids, but for
/// blank nodes.
/// </summary>
internal sealed class TermOrder(ITermSource terms) : IComparer<TermId>, IComparer<Quad>
{
    private readonly byte[] _left = new byte[TermId.MaxInlineLexicalLength];
    private readonly byte[] _right = new byte[TermId.MaxInlineLexicalLength];

    public int Compare(TermId x, TermId y)
    {
        if (x == y)
            return 0;
        var order = Class(x).CompareTo(Class(y));
        if (order != 0 || Class(x) == 2)
            return order != 0 ? order : x.CompareTo(y);
        order = Text(x, _left).SequenceCompareTo(Text(y, _right));
        if (order != 0 || x.IsIri || y.IsIri)
            return order;
        order = Compare(terms.DatatypeOf(x), terms.DatatypeOf(y));
        return order != 0 ? order : Compare(terms.LanguageOf(x), terms.LanguageOf(y));
    }

    public int Compare(Quad x, Quad y)
    {
        var order = Compare(x.Graph, y.Graph);
        order = order != 0 ? order : Compare(x.Subject, y.Subject);
        order = order != 0 ? order : ComparePredicates(x.Predicate, y.Predicate);
        return order != 0 ? order : Compare(x.Object, y.Object);
    }

    private int ComparePredicates(TermId x, TermId y)
    {
        if (x == y)
            return 0;
        return x == WellKnownTerms.RdfType ? -1 : y == WellKnownTerms.RdfType ? 1 : Compare(x, y);
    }

    /// <summary>The default graph, which has no name, comes first.</summary>
    private static int Class(TermId id) => id.IsNone ? -1 : id.IsIri ? 0 : id.IsLiteral ? 1 : 2;

    private ReadOnlySpan<byte> Text(TermId id, byte[] room) =>
        terms.TryGetLexicalUtf8(id, out var text) ? text : room.AsSpan(0, id.WriteInlineLexical(room));
}
