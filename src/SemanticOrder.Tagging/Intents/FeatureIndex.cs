using System.Numerics;

namespace SemanticOrder.Tagging.Intents;

/// <summary>The features that a model knows, by hash: open addressing with linear probing, so that each is found in about one cache line. Numbers are dense, in the order of adding.</summary>
internal sealed class FeatureIndex
{
    private Slot[] _slots;

    /// <summary>An index with room for so many features.</summary>
    public FeatureIndex(int capacity = 1024) => _slots = new Slot[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(capacity * 2, 16))];

    /// <summary>How many features there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a feature; −1 when it is not known.</summary>
    public int Find(ulong hash)
    {
        var mask = _slots.Length - 1;
        for (var at = (int)hash & mask; ; at = (at + 1) & mask)
        {
            ref readonly var slot = ref _slots[at];
            if (slot.Ordinal == 0 || slot.Hash == hash)
                return slot.Ordinal - 1;
        }
    }

    /// <summary>The number of a feature, which is made known when it is not yet.</summary>
    public int GetOrAdd(ulong hash)
    {
        if (Find(hash) is var number && number >= 0)
            return number;
        if ((Count + 1) * 2 > _slots.Length)
            Grow();
        Place(hash, Count);
        return Count++;
    }

    /// <summary>The hashes by number.</summary>
    public ulong[] ToArray()
    {
        var hashes = new ulong[Count];
        foreach (ref readonly var slot in _slots.AsSpan())
        {
            if (slot.Ordinal > 0)
                hashes[slot.Ordinal - 1] = slot.Hash;
        }

        return hashes;
    }

    private void Place(ulong hash, int number)
    {
        var mask = _slots.Length - 1;
        var at = (int)hash & mask;
        while (_slots[at].Ordinal != 0)
            at = (at + 1) & mask;
        _slots[at] = new Slot(hash, number + 1);
    }

    private void Grow()
    {
        var slots = _slots;
        _slots = new Slot[slots.Length * 2];
        foreach (ref readonly var slot in slots.AsSpan())
        {
            if (slot.Ordinal > 0)
                Place(slot.Hash, slot.Ordinal - 1);
        }
    }

    /// <summary>A place in the table.</summary>
    /// <param name="Hash">The feature.</param>
    /// <param name="Ordinal">Its number and 1; 0 where there is none.</param>
    private readonly record struct Slot(ulong Hash, int Ordinal);
}
