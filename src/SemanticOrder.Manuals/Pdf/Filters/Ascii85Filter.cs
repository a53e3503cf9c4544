using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Filters;

/// <summary>ASCII85Decode (ISO 32000-2 §7.4.3).</summary>
internal static class Ascii85Filter
{
    /// <returns>False when something stands there that is no digit, or the last group is a single digit.</returns>
    public static bool Decode(ReadOnlySpan<byte> data, DecodedBytes output)
    {
        var (value, count) = (0L, 0);
        if (data.StartsWith("<~"u8))
            data = data[2..];
        foreach (var digit in data)
        {
            if (PdfLexer.IsWhite(digit))
                continue;
            if (digit == '~')
                break;
            if (digit == 'z' && count == 0)
            {
                if (!output.Add([0, 0, 0, 0]))
                    return false;
                continue;
            }

            if (digit is < (byte)'!' or > (byte)'u')
                return false;
            value = value * 85 + (digit - '!');
            if (++count < 5)
                continue;
            if (!Put((uint)value, 4, output))
                return false;
            (value, count) = (0, 0);
        }

        if (count == 0)
            return true;
        for (var i = count; i < 5; i++)
            value = value * 85 + 84;
        return Put((uint)value, count - 1, output) && count > 1;
    }

    private static bool Put(uint value, int bytes, DecodedBytes output)
    {
        for (var i = 0; i < bytes; i++)
        {
            if (!output.Add((byte)(value >> (24 - 8 * i))))
                return false;
        }

        return true;
    }
}
