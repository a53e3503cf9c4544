using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Filters;

/// <summary>ASCIIHexDecode (ISO 32000-2 §7.4.2).</summary>
internal static class AsciiHexFilter
{
    /// <returns>False when something stands there that is no digit.</returns>
    public static bool Decode(ReadOnlySpan<byte> data, DecodedBytes output)
    {
        var high = -1;
        foreach (var value in data)
        {
            if (PdfLexer.IsWhite(value))
                continue;
            if (value == '>')
                break;
            var digit = PdfLexer.HexadecimalDigit(value);
            if (digit < 0)
                return false;
            if (high < 0)
            {
                high = digit;
                continue;
            }

            if (!output.Add((byte)(high * 16 + digit)))
                return false;
            high = -1;
        }

        return high < 0 || output.Add((byte)(high * 16));
    }
}
