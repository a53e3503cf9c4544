namespace SemanticOrder.Reasoning.Shapes;

/// <summary>A column of counts that is used again.</summary>
internal sealed class CountColumn
{
    private int[] _counts = [];

    public ref int this[int index] => ref _counts[index];

    /// <summary>So many zeroes.</summary>
    public void Reset(int length)
    {
        if (_counts.Length < length)
            _counts = new int[Math.Max(length, 16)];
        else
            Array.Clear(_counts, 0, length);
    }
}
