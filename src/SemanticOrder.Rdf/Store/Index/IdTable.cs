using System.Numerics;
using System.Runtime.CompilerServices;

namespace SemanticOrder.Rdf;

/// <summary>The distinct ids of a bulk load, and then their codes. Not thread-safe.</summary>
internal sealed class IdTable
{
    private const ulong Mix = 0x9E3779B97F4A7C15;
    private ulong[] _ids = new ulong[64];
    private uint[] _codes = [];
    private int _shift = 64 - 6;
    private int _count;
    private ulong _last;

    /// <summary>Takes an id, which is not 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong id)
    {
        if (id != _last)
            AddOther(id);
    }

    /// <summary>The ids taken, ascending; from now on <see cref="CodeOf"/> gives their place, after some codes of another kind.</summary>
    public ulong[] Number(uint firstCode)
    {
        var sorted = new ulong[_count];
        var next = 0;
        foreach (var id in _ids)
        {
            if (id != 0)
                sorted[next++] = id;
        }
        var room = new ulong[_count];
        RadixSort.Sort(ref sorted, ref room, _count, 0, 64);
        _codes = new uint[_ids.Length];
        for (var i = 0; i < sorted.Length; i++)
            _codes[SlotOf(sorted[i])] = firstCode + (uint)i;
        return sorted;
    }

    /// <summary>The code of an id that was taken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint CodeOf(ulong id) => _codes[SlotOf(id)];

    private void AddOther(ulong id)
    {
        _last = id;
        var slot = SlotOf(id);
        if (_ids[slot] != 0)
            return;
        _ids[slot] = id;
        if (++_count * 2 > _ids.Length)
            Grow();
    }

    /// <summary>Where an id is, or would be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SlotOf(ulong id)
    {
        var ids = _ids;
        // Folding the high half in first: inline values of one datatype may differ in their low or in their high bits only.
        var slot = (int)(((id ^ (id >> 29)) * Mix) >> _shift);
        while (ids[slot] != 0 && ids[slot] != id)
            slot = (slot + 1) & (ids.Length - 1);
        return slot;
    }

    private void Grow()
    {
        var old = _ids;
        _ids = new ulong[old.Length * 4];
        _shift = 64 - BitOperations.Log2((uint)_ids.Length);
        foreach (var id in old)
        {
            if (id != 0)
                _ids[SlotOf(id)] = id;
        }
    }
}
