namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>White space around a value is never part of it: ASCII blanks and controls, U+00A0, U+3000 and U+FEFF.</summary>
internal static class TextTrimming
{
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> value)
    {
        if (value.Length == 0 || (IsInner(value[0]) && IsInner(value[^1])))
            return value;
        while (LeadingSpace(value) is var length && length > 0)
            value = value[length..];
        while (TrailingSpace(value) is var length && length > 0)
            value = value[..^length];
        return value;
    }

    /// <summary>True for a byte that cannot start or end one of the white spaces: the common case, decided without a loop.</summary>
    private static bool IsInner(byte value) => value is > 0x20 and < 0x80;

    private static int LeadingSpace(ReadOnlySpan<byte> value) => value switch
    {
        [<= 0x20, ..] => 1,
        [0xC2, 0xA0, ..] => 2,
        [0xE3, 0x80, 0x80, ..] or [0xEF, 0xBB, 0xBF, ..] => 3,
        _ => 0,
    };

    private static int TrailingSpace(ReadOnlySpan<byte> value) => value switch
    {
        [.., <= 0x20] => 1,
        [.., 0xC2, 0xA0] => 2,
        [.., 0xE3, 0x80, 0x80] or [.., 0xEF, 0xBB, 0xBF] => 3,
        _ => 0,
    };
}
