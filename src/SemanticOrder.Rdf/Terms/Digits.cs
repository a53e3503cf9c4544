namespace SemanticOrder.Rdf;

/// <summary>Fixed-width runs of ASCII digits, as dates and times are made of.</summary>
internal static class Digits
{
    public static bool TryRead(ReadOnlySpan<byte> text, int start, int length, out int value)
    {
        value = 0;
        if (start + length > text.Length)
            return false;
        foreach (var digit in text.Slice(start, length))
        {
            if (!char.IsAsciiDigit((char)digit))
                return false;
            value = value * 10 + (digit - '0');
        }
        return true;
    }

    public static void Write(int value, int length, Span<byte> destination)
    {
        for (var i = length - 1; i >= 0; i--)
        {
            destination[i] = (byte)('0' + value % 10);
            value /= 10;
        }
    }
}
