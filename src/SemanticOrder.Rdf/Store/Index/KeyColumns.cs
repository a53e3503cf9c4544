namespace SemanticOrder.Rdf;

/// <summary>Room for keys by columns, in the sequence of one <see cref="IndexOrder"/>; an empty span is a column that is not wanted.</summary>
internal readonly ref struct KeyColumns(Span<ulong> a, Span<ulong> b, Span<ulong> c, Span<ulong> d)
{
    public readonly Span<ulong> A = a;
    public readonly Span<ulong> B = b;
    public readonly Span<ulong> C = c;
    public readonly Span<ulong> D = d;

    /// <summary>Puts columns of quads into the sequence of an order.</summary>
    public static KeyColumns Of(IndexOrder order, Span<ulong> s, Span<ulong> p, Span<ulong> o, Span<ulong> g) => order switch
    {
        IndexOrder.Spo or IndexOrder.Spog => new(s, p, o, g),
        IndexOrder.Pos or IndexOrder.Posg => new(p, o, s, g),
        IndexOrder.Osp or IndexOrder.Ospg => new(o, s, p, g),
        IndexOrder.Pso or IndexOrder.Psog => new(p, s, o, g),
        IndexOrder.Gspo => new(g, s, p, o),
        IndexOrder.Gpos => new(g, p, o, s),
        IndexOrder.Gosp => new(g, o, s, p),
        _ => new(g, p, s, o),
    };

    /// <summary>What is left after the first rows.</summary>
    public KeyColumns From(int row) => new(After(A, row), After(B, row), After(C, row), After(D, row));

    /// <summary>The columns after a prefix; the others are not wanted.</summary>
    public KeyColumns Without(int prefixLength) => new(prefixLength > 0 ? [] : A, prefixLength > 1 ? [] : B, prefixLength > 2 ? [] : C, prefixLength > 3 ? [] : D);

    /// <summary>Writes the components of a prefix, which do not vary, into the first rows.</summary>
    public void Fill(in QuadKey prefix, int prefixLength, int rows)
    {
        if (prefixLength > 0)
            Fill(A, prefix.A, rows);
        if (prefixLength > 1)
            Fill(B, prefix.B, rows);
        if (prefixLength > 2)
            Fill(C, prefix.C, rows);
        if (prefixLength > 3)
            Fill(D, prefix.D, rows);
    }

    private static void Fill(Span<ulong> column, ulong value, int rows)
    {
        if (!column.IsEmpty)
            column[..rows].Fill(value);
    }

    private static Span<ulong> After(Span<ulong> column, int row) => column.IsEmpty ? column : column[row..];
}
