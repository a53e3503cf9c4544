namespace SemanticOrder.Rdf;

/// <summary>Quads sorted in one order, without duplicates, read by position and by range. Immutable. How they lie in memory is the derived class's matter.</summary>
internal abstract class Permutation(IndexOrder order, int count)
{
    public IndexOrder Order { get; } = order;

    public int Count { get; } = count;

    public abstract long AllocatedBytes { get; }

    /// <summary>The key at a position.</summary>
    public abstract QuadKey this[int position] { get; }

    /// <summary>The positions [Start, End) of the keys with a prefix; logarithmic.</summary>
    public (int Start, int End) Find(in KeyRange range)
    {
        var near = 0;
        return Find(range, ref near);
    }

    /// <summary>The same, fast when the answer is not far after that of the question before.</summary>
    /// <param name="range">The prefix.</param>
    /// <param name="near">Kept by the caller between questions to this permutation; 0 at first.</param>
    public abstract (int Start, int End) Find(in KeyRange range, ref int near);

    /// <summary>The first position in [start, end) whose key is not below; end when there is none.</summary>
    public abstract int LowerBound(in QuadKey key, int start, int end);

    /// <summary>
    /// The first position in [start, end) whose component is not below; end when there is none. The column is sorted there, for the columns before it do not
    /// vary. Fast when it is near the start.
    /// </summary>
    public abstract int LowerBound(int column, ulong value, int start, int end);

    /// <summary>Copies components of the keys from a position on into the spans that are not empty.</summary>
    /// <param name="start">The first position.</param>
    /// <param name="count">How many keys.</param>
    /// <param name="columns">At least as long, or empty where a column is not wanted.</param>
    public abstract void Read(int start, int count, in KeyColumns columns);

    /// <summary>Distinct components of a column in [start, end), where it is sorted.</summary>
    public abstract int CountDistinct(int column, int start, int end);
}
