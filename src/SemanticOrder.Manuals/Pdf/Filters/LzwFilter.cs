namespace SemanticOrder.Manuals.Pdf.Filters;

/// <summary>LZWDecode (ISO 32000-2 §7.4.4).</summary>
internal static class LzwFilter
{
    private const int Clear = 256;
    private const int End = 257;
    private const int MaxCodes = 4096;

    /// <param name="data">Encoded bytes.</param>
    /// <param name="earlyChange">1 when codes grow one code early, which is the default of PDF; else 0.</param>
    /// <param name="output">Where it goes.</param>
    /// <returns>False when a code means nothing or there is no end code.</returns>
    public static bool Decode(ReadOnlySpan<byte> data, int earlyChange, DecodedBytes output)
    {
        // Each code is a stretch of what was put out: the string of the code before it and one byte more.
        var (starts, lengths) = (new int[MaxCodes], new int[MaxCodes]);
        var (next, width, previous) = (258, 9, -1);
        var (bits, bitCount) = (0u, 0);
        foreach (var value in data)
        {
            bits = (bits << 8) | value;
            bitCount += 8;
            if (bitCount < width)
                continue;
            var code = (int)(bits >> (bitCount - width)) & ((1 << width) - 1);
            bitCount -= width;
            if (code == End)
                return true;
            if (code == Clear)
            {
                (next, width, previous) = (258, 9, -1);
                continue;
            }

            var start = output.Length;
            if (!Put(code, next, previous, starts, lengths, output))
                return false;
            if (previous >= 0 && next < MaxCodes)
            {
                var length = previous < 256 ? 1 : lengths[previous];
                (starts[next], lengths[next]) = (start - length, length + 1);
                next++;
            }

            previous = code;
            width = (next + earlyChange) switch { < 512 => 9, < 1024 => 10, < 2048 => 11, _ => 12 };
        }

        return false;
    }

    private static bool Put(int code, int next, int previous, int[] starts, int[] lengths, DecodedBytes output)
    {
        if (code < 256)
            return output.Add((byte)code);
        if (code < next && code > End)
            return output.Repeat(output.Length - starts[code], lengths[code]);
        if (code != next || previous < 0)
            return false;
        // The code that is only now defined: the previous string and its first byte again.
        var length = previous < 256 ? 1 : lengths[previous];
        return output.Repeat(length, length + 1);
    }
}
