namespace SemanticOrder.Rdf;

/// <summary>A pattern as the prefix of one index order: the first <paramref name="Length"/> components of <paramref name="Prefix"/>, whose others are 0.</summary>
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

    /// <summary>
    /// The range of a pattern in the first order that has its bound places in front and <paramref name="sortedBy"/>, if given, next. A place that is bound, or
    /// that cannot vary, is sorted in every order.
    /// </summary>
    /// <param name="pattern">What is bound.</param>
    /// <param name="scope">Anything but <see cref="GraphScope.All"/>, which is two ranges.</param>
    /// <param name="graph">The graph of <see cref="GraphScope.Named"/>.</param>
    /// <param name="sortedBy">The place wanted in ascending order, or null.</param>
    /// <param name="range">The range.</param>
    public static bool TryChoose(in QuadPattern pattern, GraphScope scope, TermId graph, QuadPosition? sortedBy, out KeyRange range)
    {
        var (first, last) = scope switch
        {
            GraphScope.Default => (IndexOrder.Spo, IndexOrder.Pso),
            GraphScope.Named => (IndexOrder.Gspo, IndexOrder.Gpso),
            _ => (IndexOrder.Spog, IndexOrder.Psog),
        };
        var bound = new Quad(pattern.Subject, pattern.Predicate, pattern.Object, graph);
        if (TryChoose(bound, first, last, sortedBy, out range))
            return true;
        return scope == GraphScope.AnyNamed && TryChoose(bound, IndexOrder.Gspo, IndexOrder.Gpso, sortedBy, out range);
    }

    /// <summary>The same places bound to other terms.</summary>
    public KeyRange With(in QuadPattern pattern, TermId graph) =>
        this with { Prefix = QuadKey.Of(new Quad(pattern.Subject, pattern.Predicate, pattern.Object, graph), Order) };

    /// <summary>The range with one component more.</summary>
    public KeyRange Append(ulong value) => new(
        Order,
        Length switch
        {
            0 => Prefix with { A = value },
            1 => Prefix with { B = value },
            2 => Prefix with { C = value },
            _ => Prefix with { D = value },
        },
        Length + 1);

    private static bool TryChoose(in Quad bound, IndexOrder first, IndexOrder last, QuadPosition? sortedBy, out KeyRange range)
    {
        for (var order = first; order <= last; order++)
        {
            var key = QuadKey.Of(bound, order);
            var columns = order.ColumnCount();
            var length = 0;
            while (length < columns && key[length] != 0)
                length++;
            var isPrefix = true;
            for (var column = length; column < columns; column++)
                isPrefix &= key[column] == 0;
            if (!isPrefix || !IsSorted(order, columns, length, sortedBy))
                continue;
            range = new KeyRange(order, key, length);
            return true;
        }
        range = default;
        return false;
    }

    private static bool IsSorted(IndexOrder order, int columns, int length, QuadPosition? sortedBy) =>
        sortedBy is not { } position || order.ColumnOf(position) is var column && (column <= length || column >= columns);

    /// <param name="pattern">What is bound.</param>
    /// <param name="family">The subject-first order; the other three follow it in <see cref="IndexOrder"/>.</param>
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
