namespace SemanticOrder.Manuals.Lexicons;

/// <summary>Numbers written with ideographs: 十八, 一百零二, 两.</summary>
internal static class ChineseNumber
{
    /// <summary>The characters that such numbers are written with.</summary>
    public const string Characters = "零〇一二三四五六七八九十百千万两";

    private const long Limit = 100_000_000;

    private const string Digits = "零一二三四五六七八九";

    /// <summary>Reads a number below 100,000,000.</summary>
    /// <returns>Null when the text is no such number, or a larger one.</returns>
    public static int? Read(ReadOnlySpan<char> text)
    {
        var (total, section, digit, place) = (0L, 0L, -1L, 1L);
        if (text.IsEmpty)
            return null;
        foreach (var character in text)
        {
            var value = character switch { '〇' => 0, '两' => 2, _ => Digits.IndexOf(character, StringComparison.Ordinal) };
            if (value >= 0)
            {
                // 二〇二六 is read digit by digit.
                digit = digit > 0 && section == 0 && text.IndexOfAny('十', '百', '千') < 0 ? digit * 10 + value : value;
                if (digit >= Limit)
                    return null;
                place = value == 0 ? 1 : place;
                continue;
            }

            var unit = character switch { '十' => 10, '百' => 100, '千' => 1000, '万' => 10000, _ => 0 };
            if (unit == 0)
                return null;
            if (unit == 10000)
                (total, section) = ((section + Math.Max(digit, 0)) * unit, 0);
            else
                section += (digit < 0 ? 1 : digit) * unit;
            (digit, place) = (-1, unit / 10);
        }

        // 三万二 is 32,000, 三万零二 is 30,002.
        var number = total + section + (Math.Max(digit, 0) * place);
        return number < Limit ? (int)number : null;
    }
}
