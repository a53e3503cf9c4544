using System.Numerics;

namespace SemanticOrder.Rdf;

/// <summary>Where the codes of a quad lie in one number: subject highest, then predicate, object, graph, each in as many bits as its numbering needs.</summary>
internal readonly struct KeyLayout(IndexCodes codes, bool hasGraphs)
{
    private readonly int _predicateBits = BitsOf(codes.Predicates);
    private readonly int _nodeBits = BitsOf(codes.Nodes);
    private readonly int _graphBits = hasGraphs ? BitsOf(codes.Graphs) : 0;

    /// <summary>Bits of a whole key.</summary>
    public int Bits => 2 * _nodeBits + _predicateBits + _graphBits;

    public int BitsOf(QuadPosition position) => position switch
    {
        QuadPosition.Predicate => _predicateBits,
        QuadPosition.Graph => _graphBits,
        _ => _nodeBits,
    };

    /// <summary>Lowest bit of a place.</summary>
    public int ShiftOf(QuadPosition position) => position switch
    {
        QuadPosition.Subject => _nodeBits + _predicateBits + _graphBits,
        QuadPosition.Predicate => _nodeBits + _graphBits,
        QuadPosition.Object => _graphBits,
        _ => 0,
    };

    public TKey KeyOf<TKey>(uint subject, uint predicate, uint @object, uint graph)
        where TKey : unmanaged, IBinaryInteger<TKey> =>
        (((((TKey.CreateTruncating(subject) << _predicateBits) | TKey.CreateTruncating(predicate)) << _nodeBits) | TKey.CreateTruncating(@object)) << _graphBits)
        | TKey.CreateTruncating(graph);

    private static int BitsOf(TermCodes codes) => BitPacking.WidthOf(Math.Max(1, codes.Count) - 1);
}
