namespace SemanticOrder.Tagging.Training;

/// <summary>Random numbers that are the same on every machine and in every version: SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).</summary>
internal struct VisitOrder(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to below a bound.</summary>
    public int Next(int bound)
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((((mixed ^ (mixed >> 31)) >> 32) * (uint)bound) >> 32);
    }

    /// <summary>Puts items into a random order.</summary>
    public void Shuffle(Span<int> items)
    {
        for (var at = items.Length - 1; at > 0; at--)
        {
            var other = Next(at + 1);
            (items[at], items[other]) = (items[other], items[at]);
        }
    }
}
