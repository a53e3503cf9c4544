using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>
/// Terms as 32-bit numbers: the kind in the two upper bits, below it the number that the dictionary gave the term. Only literals held in their id need a list.
/// Numbers ascend as ids do, inline literals excepted, so that sorted columns of the store stay sorted.
/// </summary>
internal sealed class TermNumbers(TermDictionary terms)
{
    /// <summary>No term.</summary>
    public const uint None = uint.MaxValue;

    private const int KindShift = 30;
    private const uint IndexMask = (1u << KindShift) - 1;
    private const ulong PayloadMask = (1UL << 56) - 1;
    private const uint BlankNodes = 0;
    private const uint Iris = 1u << KindShift;
    private const uint Literals = 2u << KindShift;
    private const uint InlineLiterals = 3u << KindShift;

    private readonly List<TermId> _inline = [];
    private readonly Dictionary<TermId, uint> _inlineNumbers = [];

    public TermDictionary Terms => terms;

    public static bool IsLiteral(uint number) => number >= Literals;

    public static bool IsIri(uint number) => (number & ~IndexMask) == Iris;

    public static bool IsBlankNode(uint number) => (number & ~IndexMask) == BlankNodes;

    /// <summary>The number of a term, which is given one when it has none.</summary>
    public uint Of(TermId id)
    {
        if (!id.IsInline)
            return Direct(id);
        if (!_inlineNumbers.TryGetValue(id, out var number))
        {
            number = InlineLiterals | (uint)_inline.Count;
            _inline.Add(id);
            _inlineNumbers.Add(id, number);
        }
        return number;
    }

    /// <summary>The number of a term; <see cref="None"/> when no fact can have it.</summary>
    public uint Find(TermId id) => id.IsNone ? None : id.IsInline ? _inlineNumbers.GetValueOrDefault(id, None) : Direct(id);

    public TermId Term(uint number) => (number >> KindShift) switch
    {
        0 => Id(TermKind.BlankNode, number),
        1 => Id(TermKind.Iri, number),
        2 => Id(TermKind.Literal, number),
        _ => _inline[(int)(number & IndexMask)],
    };

    private static uint Direct(TermId id)
    {
        var index = id.Value & PayloadMask;
        if (index > IndexMask || id.IsLocal)
            throw new ArgumentException("The reasoner takes terms of the dictionary, at most 2^30 of a kind.", nameof(id));
        return (uint)index | id.Kind switch { TermKind.BlankNode => BlankNodes, TermKind.Iri => Iris, _ => Literals };
    }

    private static TermId Id(TermKind kind, uint number) => new(((ulong)kind << 56) | (number & IndexMask));
}
