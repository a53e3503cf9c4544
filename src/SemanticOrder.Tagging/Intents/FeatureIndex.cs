using System.Numerics;

namespace SemanticOrder.Tagging.Intents;

/// <summary>The features that a model knows, by hash: open addressing with linear probing, so that each is found in about one cache line. Numbers are dense, in the order of adding.</summary>
internal sealed class FeatureIndex
{
    private FeatureSlot[] _slots;

    /// <summary>An index with room for so many features.</summary>
    public FeatureIndex(int capacity = 1024) => _slots = new FeatureSlot[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(capacity + (capacity / 2) + 1, 16))];

    /// <summary>How many features there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a feature; −1 when it is not known.</summary>
    public int Find(ulong hash) => Find(hash, _slots[(int)hash & (_slots.Length - 1)]).Ordinal - 1;

    /// <summary>Copies what stands where each feature is looked for first. No copy waits for another, so that the machine fetches many at once.</summary>
    public void Fetch(ReadOnlySpan<Feature> features, Span<FeatureSlot> homes)
    {
        var slots = _slots;
        homes = homes[..features.Length];
        for (var at = 0; at < features.Length; at++)
            homes[at] = slots[(int)features[at].Hash & (slots.Length - 1)];
    }

    /// <summary>What is known of a feature whose first place was fetched; nothing when it is not known.</summary>
    public FeatureSlot Find(ulong hash, in FeatureSlot home) => home.Ordinal == 0 || home.Hash == hash ? home : FindNext(hash);

    /// <summary>The number of a feature, which is made known when it is not yet.</summary>
    /// <param name="hash">The feature.</param>
    /// <param name="rarity">How rare it is, if it is to be kept here.</param>
    public int GetOrAdd(ulong hash, float rarity = 0)
    {
        if (Find(hash) is var number && number >= 0)
            return number;
        if ((Count + 1) * 3L > _slots.Length * 2L)
            Grow();
        Place(new FeatureSlot(hash, ++Count, rarity));
        return Count - 1;
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

    private FeatureSlot FindNext(ulong hash)
    {
        var mask = _slots.Length - 1;
        for (var at = ((int)hash + 1) & mask; ; at = (at + 1) & mask)
        {
            ref readonly var slot = ref _slots[at];
            if (slot.Ordinal == 0 || slot.Hash == hash)
                return slot;
        }
    }

    private void Place(in FeatureSlot slot)
    {
        var mask = _slots.Length - 1;
        var at = (int)slot.Hash & mask;
        while (_slots[at].Ordinal != 0)
            at = (at + 1) & mask;
        _slots[at] = slot;
    }

    private void Grow()
    {
        var slots = _slots;
        _slots = new FeatureSlot[slots.Length * 2];
        foreach (ref readonly var slot in slots.AsSpan())
        {
            if (slot.Ordinal > 0)
                Place(slot);
        }
    }
}
