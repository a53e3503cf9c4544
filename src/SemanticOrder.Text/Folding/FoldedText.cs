namespace SemanticOrder.Text.Folding;

/// <summary>
/// A text beside its folded form, with offsets both ways: what is found in the folded text is shown in the raw one. Offsets are UTF-16 code units, zero-based. Immutable.
/// </summary>
public sealed class FoldedText
{
    /// <summary>The offset in <see cref="Raw"/> at which each code unit of <see cref="Folded"/> begins, ascending; null when folding changed no offset.</summary>
    private readonly int[]? _starts;

    internal FoldedText(string raw, string folded, int[]? starts)
    {
        Raw = raw;
        Folded = folded;
        _starts = starts;
    }

    /// <summary>The text as it was given.</summary>
    public string Raw { get; }

    /// <summary>The text to compare and search by; see <see cref="TextFold"/>.</summary>
    public string Folded { get; }

    /// <summary>Where the character at an offset of the folded text begins in the raw text.</summary>
    /// <param name="offset">0 to the length of <see cref="Folded"/>; the length itself gives the length of <see cref="Raw"/>.</param>
    public int ToRaw(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Folded.Length);
        return offset == Folded.Length ? Raw.Length : _starts is null ? offset : _starts[offset];
    }

    /// <summary>The raw stretch that a stretch of the folded text was made from: whole raw characters, at least one for a stretch that is not empty.</summary>
    /// <param name="start">Offset of the first code unit in <see cref="Folded"/>.</param>
    /// <param name="length">Length in code units.</param>
    /// <returns>Start and length in <see cref="Raw"/>.</returns>
    public (int Start, int Length) ToRaw(int start, int length)
    {
        var from = ToRaw(start);
        if (length == 0)
            return (from, 0);
        var end = start + length;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, Folded.Length, nameof(length));
        var last = ToRaw(end - 1);
        while (end < Folded.Length && ToRaw(end) == last)
            end++;
        return (from, ToRaw(end) - from);
    }

    /// <summary>Where the character at an offset of the raw text begins in the folded one. Logarithmic in the length.</summary>
    /// <param name="offset">0 to the length of <see cref="Raw"/>; inside a character that was folded with others, the start of what they became.</param>
    public int ToFolded(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Raw.Length);
        if (offset == Raw.Length || _starts is null)
            return offset == Raw.Length ? Folded.Length : offset;
        var (low, high) = (0, _starts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_starts[middle] < offset)
                low = middle + 1;
            else
                high = middle;
        }

        if (low < _starts.Length && _starts[low] == offset)
            return low;
        while (low > 1 && _starts[low - 2] == _starts[low - 1])
            low--;
        return Math.Max(low - 1, 0);
    }
}
