using System.Runtime.CompilerServices;

namespace SemanticOrder.Rdf;

/// <summary>Which place of a quad stands in which column of an <see cref="IndexOrder"/>.</summary>
internal static class IndexColumns
{
    /// <summary>How many orders there are.</summary>
    public const int OrderCount = 12;

    /// <summary>Orders of one family: default graph, graph first, graph last.</summary>
    public const int FamilySize = 4;

    private const byte S = (byte)QuadPosition.Subject;
    private const byte P = (byte)QuadPosition.Predicate;
    private const byte O = (byte)QuadPosition.Object;
    private const byte G = (byte)QuadPosition.Graph;

    /// <summary>Positions by order and column; the triple orders carry the graph, which is constant, in the column that they do not store.</summary>
    private static ReadOnlySpan<byte> Positions =>
    [
        S, P, O, G, P, O, S, G, O, S, P, G, P, S, O, G,
        G, S, P, O, G, P, O, S, G, O, S, P, G, P, S, O,
        S, P, O, G, P, O, S, G, O, S, P, G, P, S, O, G,
    ];

    /// <summary>Columns by order and position.</summary>
    private static ReadOnlySpan<byte> Columns =>
    [
        0, 1, 2, 3, 2, 0, 1, 3, 1, 2, 0, 3, 1, 0, 2, 3,
        1, 2, 3, 0, 3, 1, 2, 0, 2, 3, 1, 0, 2, 1, 3, 0,
        0, 1, 2, 3, 2, 0, 1, 3, 1, 2, 0, 3, 1, 0, 2, 3,
    ];

    /// <summary>Columns that the order stores.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ColumnCount(this IndexOrder order) => order < IndexOrder.Gspo ? 3 : 4;

    /// <summary>The place of a quad in a column; in the triple orders column 3 is the graph, always None.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuadPosition PositionOf(this IndexOrder order, int column) => (QuadPosition)Positions[((int)order << 2) + column];

    /// <summary>The column of a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ColumnOf(this IndexOrder order, QuadPosition position) => Columns[((int)order << 2) + (int)position];
}
