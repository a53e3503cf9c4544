namespace SemanticOrder.Tagging.Time;

/// <summary>Small whole numbers in digits or Chinese numerals.</summary>
internal static class Numeral
{
    /// <summary>Digits or numerals of a number; more are a code, and reading stays linear.</summary>
    private const int Most = 5;

    /// <summary>Reads a number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="end">After it.</param>
    /// <returns>The number; for 两三 the larger; 0 for a half; −1 when none is there.</returns>
    public static int Read(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        if (at >= text.Length)
            return -1;
        if (text[at] == '半')
        {
            end = at + 1;
            return 0;
        }

        var number = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - at < Most)
            number = (number * 10) + text[end++] - '0';
        return end > at ? number : Chinese(text, at, out end);
    }

    private static int Chinese(ReadOnlySpan<char> text, int at, out int end)
    {
        var (tens, ones) = (0, -1);
        for (end = at; end < text.Length && end - at < Most; end++)
        {
            if (text[end] is '十' or '廿' or '卅')
            {
                if (tens > 0)
                    break;
                tens = text[end] == '十' ? Math.Max(ones, 1) * 10 : text[end] == '廿' ? 20 : 30;
                ones = 0;
                continue;
            }

            if (Digit(text[end]) is not (>= 0 and var digit))
                break;
            if (tens > 0 && ones > 0)
                break;
            ones = digit;
        }

        return end == at ? -1 : tens + Math.Max(ones, 0);
    }

    private static int Digit(char character) => character switch
    {
        '零' or '〇' => 0,
        '一' => 1,
        '二' or '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };
}
