using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SemanticOrder.Rdf;

/// <summary>
/// Numbered byte strings, each with a qualifier (a literal's datatype or language; none for IRIs), found by hash. One writer at a time;
/// readers need no lock, for an entry is complete before its slot is published and nothing published ever changes.
/// </summary>
internal sealed partial class TermTable
{
    private const int PageBits = 10;
    private const int PageSize = 1 << PageBits;

    /// <summary>Two odd 64-bit constants with no pattern in their bits, as multiplicative hashing wants them.</summary>
    private const ulong Mix1 = 0x9E3779B97F4A7C15;
    private const ulong Mix2 = 0xD6E8FEB86659FD93;

    private readonly ByteArena _arena = new();
    private readonly QualifierList _qualifiers = new();
    private readonly ulong _seed;
    private uint[][] _positions = [];
    private ulong[] _slots;
    private int _count;

    /// <param name="seed">Starts the hash; random per process, so that nobody can prepare colliding terms.</param>
    /// <param name="capacity">Entries to have room for at once.</param>
    public TermTable(ulong seed, int capacity)
    {
        _seed = seed;
        _slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, capacity * 4 / 3))];
    }

    public int Count => Volatile.Read(ref _count);

    /// <summary>Bytes held, unused room included.</summary>
    public long AllocatedBytes => _arena.AllocatedBytes + 8L * _slots.Length + 4L * PageSize * ((_count + PageSize - 1) >> PageBits) + 8L * _positions.Length;

    /// <summary>Hash of a text with its qualifier, to be given to <see cref="Find"/> and <see cref="Add"/>.</summary>
    public uint Hash(ReadOnlySpan<byte> text, TermId qualifier)
    {
        var state = _seed ^ (qualifier.Value * Mix1) ^ (uint)text.Length;
        while (text.Length >= 8)
        {
            state = Fold(state ^ MemoryMarshal.Read<ulong>(text), Mix1);
            text = text[8..];
        }
        ulong tail = 0;
        foreach (var value in text)
            tail = (tail << 8) | value;
        state = Fold(state ^ tail, Mix2);
        return (uint)(state ^ (state >> 32));
    }

    /// <summary>The number of an entry; −1 when absent.</summary>
    public int Find(ReadOnlySpan<byte> text, TermId qualifier, uint hash)
    {
        var slots = Volatile.Read(ref _slots);
        var mask = (uint)slots.Length - 1;
        for (var at = hash & mask; ; at = (at + 1) & mask)
        {
            var slot = Volatile.Read(ref slots[at]);
            if (slot == 0)
                return -1;
            if ((uint)(slot >> 32) != hash)
                continue;
            var index = (int)(uint)slot - 1;
            if (Text(index, out var found).SequenceEqual(text) && found == qualifier)
                return index;
        }
    }

    /// <summary>Appends an entry known to be absent. Writers only.</summary>
    public int Add(ReadOnlySpan<byte> text, TermId qualifier, uint hash)
    {
        var index = _count;
        if (index >> PageBits == _positions.Length)
            Array.Resize(ref _positions, Math.Max(4, _positions.Length * 2));
        (_positions[index >> PageBits] ??= new uint[PageSize])[index & (PageSize - 1)] = _arena.Append(text, (uint)_qualifiers.CodeOf(qualifier));
        if ((index + 1) * 4L > _slots.Length * 3L)
            Volatile.Write(ref _slots, Grow(_slots));
        Publish(_slots, hash, index);
        Volatile.Write(ref _count, index + 1);
        return index;
    }

    /// <summary>The text of an entry and its qualifier.</summary>
    public ReadOnlySpan<byte> Text(int index, out TermId qualifier)
    {
        var text = _arena.Read(_positions[index >> PageBits][index & (PageSize - 1)], out var code);
        qualifier = _qualifiers[(int)code];
        return text;
    }

    /// <summary>Forgets all entries and keeps the room. Not for tables that others read.</summary>
    public void Clear()
    {
        Array.Clear(_slots);
        _arena.Clear();
        _count = 0;
    }

    private static void Publish(ulong[] slots, uint hash, int index)
    {
        var mask = (uint)slots.Length - 1;
        var at = hash & mask;
        while (slots[at] != 0)
            at = (at + 1) & mask;
        Volatile.Write(ref slots[at], ((ulong)hash << 32) | (uint)(index + 1));
    }

    private static ulong[] Grow(ulong[] slots)
    {
        var grown = new ulong[slots.Length * 2];
        foreach (var slot in slots)
        {
            if (slot != 0)
                Publish(grown, (uint)(slot >> 32), (int)(uint)slot - 1);
        }
        return grown;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low;
    }
}
