namespace SemanticOrder.Rdf;

/// <summary>The components of a quad in the sequence of an <see cref="IndexOrder"/>; <paramref name="D"/> is 0 in the triple orders.</summary>
internal readonly record struct QuadKey(ulong A, ulong B, ulong C, ulong D) : IComparable<QuadKey>
{
    public static QuadKey Of(in Quad quad, IndexOrder order)
    {
        ulong s = quad.Subject.Value, p = quad.Predicate.Value, o = quad.Object.Value, g = quad.Graph.Value;
        return order switch
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
    }

    public Quad ToQuad(IndexOrder order) => order switch
    {
        IndexOrder.Spo or IndexOrder.Spog => new(new(A), new(B), new(C), new(D)),
        IndexOrder.Pos or IndexOrder.Posg => new(new(C), new(A), new(B), new(D)),
        IndexOrder.Osp or IndexOrder.Ospg => new(new(B), new(C), new(A), new(D)),
        IndexOrder.Pso or IndexOrder.Psog => new(new(B), new(A), new(C), new(D)),
        IndexOrder.Gspo => new(new(B), new(C), new(D), new(A)),
        IndexOrder.Gpos => new(new(D), new(B), new(C), new(A)),
        IndexOrder.Gosp => new(new(C), new(D), new(B), new(A)),
        _ => new(new(C), new(B), new(D), new(A)),
    };

    /// <summary>The component of a column.</summary>
    public ulong this[int column] => column switch { 0 => A, 1 => B, 2 => C, _ => D };

    public int CompareTo(QuadKey other)
    {
        if (A != other.A)
            return A < other.A ? -1 : 1;
        if (B != other.B)
            return B < other.B ? -1 : 1;
        if (C != other.C)
            return C < other.C ? -1 : 1;
        return D.CompareTo(other.D);
    }

    public static bool operator <(QuadKey left, QuadKey right) => left.CompareTo(right) < 0;

    public static bool operator >(QuadKey left, QuadKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(QuadKey left, QuadKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(QuadKey left, QuadKey right) => left.CompareTo(right) >= 0;
}
