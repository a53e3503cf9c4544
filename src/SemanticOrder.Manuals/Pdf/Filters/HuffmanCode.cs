namespace SemanticOrder.Manuals.Pdf.Filters;

/// <summary>A canonical Huffman code (RFC 1951 §3.2.2), from the code length of each symbol.</summary>
internal sealed class HuffmanCode
{
    public const int MaxLength = 15;

    public static readonly HuffmanCode FixedLiterals = new([.. Enumerable.Range(0, 288).Select(symbol => symbol switch { < 144 => 8, < 256 => 9, < 280 => 7, _ => 8 })]);
    public static readonly HuffmanCode FixedDistances = new([.. Enumerable.Repeat(5, 30)]);

    public HuffmanCode(ReadOnlySpan<int> lengths)
    {
        foreach (var length in lengths)
            Counts[length]++;
        Counts[0] = 0;
        Symbols = new int[lengths.Length];
        var starts = new int[MaxLength + 2];
        for (var length = 1; length <= MaxLength; length++)
            starts[length + 1] = starts[length] + Counts[length];
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] != 0)
                Symbols[starts[lengths[symbol]]++] = symbol;
        }
    }

    /// <summary>How many codes have each length.</summary>
    public int[] Counts { get; } = new int[MaxLength + 1];

    /// <summary>Symbols by code; not all are used when the lengths do not fill the code.</summary>
    public int[] Symbols { get; }
}
