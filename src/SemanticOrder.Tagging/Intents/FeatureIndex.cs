using System.Numerics;

namespace SemanticOrder.Tagging.Intents;

/// <summary>The features that a model knows, by hash: open addressing with linear probing, so that each is found in about one cache line. Numbers are dense, in the order of adding.</summary>
internal sealed class FeatureIndex
{
    private ulong[] _hashes;
    private int[] _numbers;

    /// <summary>An index with room for so many features.</summary>
    public FeatureIndex(int capacity = 1024)
    {
        var slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(capacity * 2, 16));
        (_hashes, _numbers) = (new ulong[slots], new int[slots]);
        Array.Fill(_numbers, -1);
    }

    /// <summary>How many features there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a feature; −1 when it is not known.</summary>
    public int Find(ulong hash)
    {
        var mask = _hashes.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            if (_numbers[slot] < 0)
                return -1;
            if (_hashes[slot] == hash)
                return _numbers[slot];
        }
    }

    /// <summary>The number of a feature, which is made known when it is not yet.</summary>
    public int GetOrAdd(ulong hash)
    {
        if (Find(hash) is var number && number >= 0)
            return number;
        if ((Count + 1) * 2 > _hashes.Length)
            Grow();
        Place(hash, Count);
        return Count++;
    }

    /// <summary>The hashes by number.</summary>
    public ulong[] ToArray()
    {
        var hashes = new ulong[Count];
        for (var slot = 0; slot < _hashes.Length; slot++)
        {
            if (_numbers[slot] >= 0)
                hashes[_numbers[slot]] = _hashes[slot];
        }

        return hashes;
    }

    private void Place(ulong hash, int number)
    {
        var mask = _hashes.Length - 1;
        var slot = (int)hash & mask;
        while (_numbers[slot] >= 0)
            slot = (slot + 1) & mask;
        (_hashes[slot], _numbers[slot]) = (hash, number);
    }

    private void Grow()
    {
        var (hashes, numbers) = (_hashes, _numbers);
        (_hashes, _numbers) = (new ulong[hashes.Length * 2], new int[hashes.Length * 2]);
        Array.Fill(_numbers, -1);
        for (var slot = 0; slot < hashes.Length; slot++)
        {
            if (numbers[slot] >= 0)
                Place(hashes[slot], numbers[slot]);
        }
    }
}
