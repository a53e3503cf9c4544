namespace SemanticOrder.Rdf;

/// <summary>A pattern as the prefix of one index order: the first <paramref name="Length"/> components of <paramref name="Prefix"/>.</summary>
internal readonly record struct KeyRange(IndexOrder Order, QuadKey Prefix, int Length)
{
    /// <summary>The range of a pattern in the default graph.</summary>
    public static KeyRange OfDefault(in QuadPattern pattern) => Of(pattern, IndexOrder.Spo);

    /// <summary>The range of a pattern over all named graphs.</summary>
    public static KeyRange OfAnyNamed(in QuadPattern pattern) => Of(pattern, IndexOrder.Spog);

    /// <summary>The range of a pattern in one named graph.</summary>
    public static KeyRange OfNamed(in QuadPattern pattern, TermId graph)
    {
        var (order, key, length) = Of(pattern, IndexOrder.Gspo);
        return new KeyRange(order, new QuadKey(graph.Value, key.A, key.B, key.C), length + 1);
    }

    /// <param name="pattern">What is bound.</param>
    /// <param name="family">The subject-first order; the other two follow it in <see cref="IndexOrder"/>.</param>
    private static KeyRange Of(in QuadPattern pattern, IndexOrder family)
    {
        ulong s = pattern.Subject.Value, p = pattern.Predicate.Value, o = pattern.Object.Value;
        return (s != 0, p != 0, o != 0) switch
        {
            (true, true, true) => new(family, new(s, p, o, 0), 3),
            (true, true, false) => new(family, new(s, p, 0, 0), 2),
            (true, false, false) => new(family, new(s, 0, 0, 0), 1),
            (false, true, true) => new(family + 1, new(p, o, 0, 0), 2),
            (false, true, false) => new(family + 1, new(p, 0, 0, 0), 1),
            (true, false, true) => new(family + 2, new(o, s, 0, 0), 2),
            (false, false, true) => new(family + 2, new(o, 0, 0, 0), 1),
            _ => new(family, default, 0),
        };
    }
}
