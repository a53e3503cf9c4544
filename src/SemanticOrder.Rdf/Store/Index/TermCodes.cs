using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SemanticOrder.Rdf;

/// <summary>
/// Numbers the terms of one place of an index from 0 in the order of their ids, so that columns hold small numbers and still sort the same. Blank nodes, IRIs and
/// dictionary literals are numbered in their tables already, so only where each kind begins is kept; other ids, inline values above all, stand in a sorted list.
/// A numbering without kinds is a list alone, for the few predicates and graphs. Immutable.
/// </summary>
internal sealed class TermCodes
{
    private const int NodeTag = (int)TermKind.BlankNode;
    private const int IriTag = (int)TermKind.Iri;
    private const int LiteralTag = (int)TermKind.Literal;

    /// <summary>One in so many values stands in <see cref="_sample"/>, so that a search touches two small stretches of memory.</summary>
    private const int SampleEvery = 64;

    private const ulong NodeBase = (ulong)NodeTag << TermId.TagShift;
    private const ulong IriStep = (ulong)(IriTag - NodeTag) << TermId.TagShift;
    private const ulong LiteralStep = (ulong)(LiteralTag - IriTag) << TermId.TagShift;

    /// <summary>Stands in for a list without values, so that there is always something to read.</summary>
    private static readonly ulong[] NoValues = [0];

    private readonly ulong[] _values;

    /// <summary>Places of a list's values by hash, counted from 1; empty where there are kinds.</summary>
    private readonly int[] _slots;
    private readonly ulong[] _sample;
    private readonly uint _iriStart;
    private readonly uint _literalStart;
    private readonly uint _valueStart;

    /// <param name="blankNodes">Blank nodes to number, from 0.</param>
    /// <param name="iris">IRIs to number, from 0.</param>
    /// <param name="literals">Dictionary literals to number, from 0.</param>
    /// <param name="values">All other ids, ascending, each once.</param>
    public TermCodes(uint blankNodes, uint iris, uint literals, ulong[] values)
    {
        if ((ulong)blankNodes + iris + literals + (uint)values.Length > uint.MaxValue - 1)
            throw new InvalidOperationException("An index holds 4,294,967,294 different terms at most.");
        _iriStart = blankNodes;
        _literalStart = blankNodes + iris;
        _valueStart = _literalStart + literals;
        _values = values;
        _sample = new ulong[values.Length / SampleEvery];
        for (var i = 0; i < _sample.Length; i++)
            _sample[i] = values[(i + 1) * SampleEvery - 1];
        _slots = _valueStart == 0 ? Hash(values) : [];
    }

    /// <summary>A numbering of nothing.</summary>
    public static TermCodes Empty { get; } = new(0, 0, 0, []);

    /// <summary>Codes given; all are below.</summary>
    public uint Count => _valueStart + (uint)_values.Length;

    public uint BlankNodes => _iriStart;

    public uint Iris => _literalStart - _iriStart;

    public uint Literals => _valueStart - _literalStart;

    public ReadOnlySpan<ulong> Values => _values;

    public long AllocatedBytes => 8L * (_values.Length + _sample.Length) + 4L * _slots.Length;

    /// <summary>The code of an id; false when it has none, hence is nowhere in the index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(ulong id, out uint code)
    {
        if (_slots.Length > 0)
            return TryFindHashed(id, out code);
        code = LowerBound(id, out var isExact);
        return isExact;
    }

    /// <summary>The first code whose id is not below; <see cref="Count"/> when there is none.</summary>
    public uint LowerBound(ulong id, out bool isExact)
    {
        var tag = id >> TermId.TagShift;
        if (_valueStart == 0 || tag > LiteralTag)
        {
            var at = Search(id);
            isExact = at < _values.Length && _values[at] == id;
            return _valueStart + (uint)at;
        }
        var (start, end) = tag switch
        {
            NodeTag => (0u, _iriStart),
            IriTag => (_iriStart, _literalStart),
            LiteralTag => (_literalStart, _valueStart),
            < NodeTag => (0u, 0u),
            _ => (_literalStart, _literalStart),
        };
        var payload = id & TermId.PayloadMask;
        isExact = payload < end - start;
        return isExact ? start + (uint)payload : end;
    }

    /// <summary>The id of a code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Decode(uint code) => code >= _valueStart ? _values[code - _valueStart] : DecodeKind(code);

    /// <summary>The ids of codes.</summary>
    /// <param name="codes">Codes between the two bounds.</param>
    /// <param name="smallest">A lower bound.</param>
    /// <param name="largest">An upper bound.</param>
    /// <param name="ids">Room for as many.</param>
    public void Decode(ReadOnlySpan<uint> codes, uint smallest, uint largest, Span<ulong> ids)
    {
        if (smallest >= _valueStart)
            Gather(codes, ids);
        else if (largest < _valueStart && KindStart(smallest) == KindStart(largest))
            Shift(codes, DecodeKind(smallest) - smallest, ids);
        else
            DecodeMixed(codes, ids);
    }

    /// <summary>The numbering of what either numbers; this one when the other has nothing more.</summary>
    public TermCodes Union(TermCodes other)
    {
        var (blankNodes, iris, literals) = (Math.Max(BlankNodes, other.BlankNodes), Math.Max(Iris, other.Iris), Math.Max(Literals, other.Literals));
        var values = Union(_values, other._values);
        return ReferenceEquals(values, _values) && blankNodes == BlankNodes && iris == Iris && literals == Literals
            ? this
            : new TermCodes(blankNodes, iris, literals, values);
    }

    private static ulong[] Union(ulong[] left, ulong[] right)
    {
        if (right.Length == 0)
            return left;
        var union = new List<ulong>(left.Length + right.Length);
        int l = 0, r = 0;
        while (l < left.Length || r < right.Length)
        {
            var takeLeft = r == right.Length || (l < left.Length && left[l] <= right[r]);
            var value = takeLeft ? left[l] : right[r];
            l += takeLeft ? 1 : 0;
            r += r < right.Length && right[r] == value ? 1 : 0;
            union.Add(value);
        }
        return union.Count == left.Length ? left : [.. union];
    }

    private static void Shift(ReadOnlySpan<uint> codes, ulong add, Span<ulong> ids)
    {
        ids = ids[..codes.Length];
        ref var source = ref MemoryMarshal.GetReference(codes);
        ref var destination = ref MemoryMarshal.GetReference(ids);
        var sum = Vector256.Create(add);
        var i = 0;
        for (; i + Vector256<uint>.Count <= codes.Length; i += Vector256<uint>.Count)
        {
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref source, (nuint)i));
            (low + sum).StoreUnsafe(ref destination, (nuint)i);
            (high + sum).StoreUnsafe(ref destination, (nuint)i + 4);
        }
        for (; i < codes.Length; i++)
            ids[i] = codes[i] + add;
    }

    private static int[] Hash(ulong[] values)
    {
        if (values.Length == 0)
            return [];
        var slots = new int[BitOperations.RoundUpToPowerOf2((uint)values.Length * 2)];
        for (var i = 0; i < values.Length; i++)
        {
            var slot = SlotOf(values[i], slots.Length);
            while (slots[slot] != 0)
                slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = i + 1;
        }
        return slots;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SlotOf(ulong id, int slots) => (int)(((id ^ (id >> 29)) * 0x9E3779B97F4A7C15) >> 33) & (slots - 1);

    private bool TryFindHashed(ulong id, out uint code)
    {
        var slots = _slots;
        for (var slot = SlotOf(id, slots.Length); ; slot = (slot + 1) & (slots.Length - 1))
        {
            code = (uint)slots[slot] - 1;
            if (slots[slot] == 0)
                return false;
            if (_values[code] == id)
                return true;
        }
    }

    private int Search(ulong id)
    {
        var stretch = SortedSearch.LowerBound(_sample, id) * SampleEvery;
        return stretch + SortedSearch.LowerBound(_values.AsSpan(stretch, Math.Min(SampleEvery, _values.Length - stretch)), id);
    }

    private void Gather(ReadOnlySpan<uint> codes, Span<ulong> ids)
    {
        ids = ids[..codes.Length];
        var values = _values;
        for (var i = 0; i < codes.Length; i++)
            ids[i] = values[codes[i] - _valueStart];
    }

    private void DecodeMixed(ReadOnlySpan<uint> codes, Span<ulong> ids)
    {
        ids = ids[..codes.Length];
        ReadOnlySpan<ulong> values = _values.Length > 0 ? _values : NoValues;
        ulong iriStart = _iriStart, literalStart = _literalStart, valueStart = _valueStart;
        for (var i = 0; i < codes.Length; i++)
        {
            // Kinds alternate without pattern here, so nothing branches: each step of the kinds is added where the code is not below it.
            ulong code = codes[i];
            var known = NodeBase + code + (IriStep & NotBelow(code, iriStart)) - (iriStart & NotBelow(code, iriStart))
                + ((LiteralStep + iriStart - literalStart) & NotBelow(code, literalStart));
            var isValue = NotBelow(code, valueStart);
            ids[i] = (known & ~isValue) | (values[(int)((code - valueStart) & isValue)] & isValue);
        }
    }

    /// <summary>All bits when the code is not below the start, else none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong NotBelow(ulong code, ulong start) => (ulong)~((long)(code - start) >> 63);

    private uint KindStart(uint code) => code >= _literalStart ? _literalStart : code >= _iriStart ? _iriStart : 0;

    private ulong DecodeKind(uint code)
    {
        var tag = code >= _literalStart ? LiteralTag : code >= _iriStart ? IriTag : NodeTag;
        return ((ulong)tag << TermId.TagShift) + code - KindStart(code);
    }
}
