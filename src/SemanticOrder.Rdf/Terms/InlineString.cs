namespace SemanticOrder.Rdf;

/// <summary>Strings of at most seven UTF-8 bytes in the id, first byte highest, padded with NUL; so a string with NUL has to go to the dictionary.</summary>
internal static class InlineString
{
    public const int MaxLength = 7;

    public static bool TryCreate(ReadOnlySpan<byte> utf8, out TermId id)
    {
        id = default;
        if (utf8.Length > MaxLength)
            return false;
        ulong payload = 0;
        foreach (var value in utf8)
        {
            if (value == 0)
                return false;
            payload = (payload << 8) | value;
        }
        id = TermId.Create(TermKind.String, payload << (8 * (MaxLength - utf8.Length)));
        return true;
    }

    public static int Write(TermId id, Span<byte> destination)
    {
        var length = 0;
        for (var bits = id.Payload << 8; bits != 0; bits <<= 8)
            destination[length++] = (byte)(bits >> 56);
        return length;
    }
}
