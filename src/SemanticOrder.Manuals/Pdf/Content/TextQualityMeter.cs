namespace SemanticOrder.Manuals.Pdf.Content;

/// <summary>Measures how far a page's text can be trusted.</summary>
internal static class TextQualityMeter
{
    private const int FewIdeographs = 60;

    public static TextQuality Measure(string text, ReadOnlySpan<PdfGlyph> glyphs)
    {
        var (shown, unknown) = (0, 0);
        foreach (var glyph in glyphs)
        {
            if (glyph.Length == 1 && char.IsWhiteSpace(text[glyph.Start]))
                continue;
            shown++;
            if (!glyph.IsKnown)
                unknown++;
        }

        if (shown == 0)
            return TextQuality.Sound;
        var unknownShare = (float)unknown / shown;
        var mojibakeShare = (float)Math.Min(1, (double)CountMojibake(text) / shown);
        var isDamaged = HasDamagedPunctuation(text);
        var score = Math.Max(0, 1 - unknownShare) * Math.Max(0, 1 - 2 * mojibakeShare) * (isDamaged ? 0.4f : 1);
        return new TextQuality(score, unknownShare, mojibakeShare, isDamaged);
    }

    private static int CountMojibake(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var value = text[i];
            if (value is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') or (< ' ' and not ('\n' or '\t' or '\r')) or (>= '\u0080' and <= '\u009F'))
                count++;
            else if (IsMisreadUtf8(text, i))
                count += 2;
        }

        return count + MisreadDoubleBytes(text);
    }

    /// <summary>A lead byte of UTF-8 read as Latin-1 and a byte that follows it: <c>Ã©</c>, <c>â€</c>, <c>ä¸</c>.</summary>
    private static bool IsMisreadUtf8(string text, int index) =>
        text[index] is (>= 'Ã' and <= 'Ä') or 'â' or (>= 'ä' and <= 'é') && index + 1 < text.Length && text[index + 1] is (>= '\u0080' and <= '\u00BF') or '€' or '™' or 'œ';

    /// <summary>Runs of four or more letters of the upper half of Latin-1, which no language writes: double-byte codes read one by one.</summary>
    private static int MisreadDoubleBytes(string text)
    {
        var (count, run) = (0, 0);
        foreach (var value in text)
        {
            if (value is >= '\u00A1' and <= '\u00FF')
            {
                run++;
                continue;
            }

            count += run >= 4 ? run : 0;
            run = 0;
        }

        return count + (run >= 4 ? run : 0);
    }

    /// <summary>
    /// A page of Chinese prose has a mark every thirty characters. One with hardly any, but with single digits between ideographs where those would stand, has lost them.
    /// </summary>
    private static bool HasDamagedPunctuation(string text)
    {
        var (ideographs, marks, digits) = (0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsIdeograph(text[i]))
                ideographs++;
            else if (text[i] is '、' or '。')
                marks++;
            else if (text[i] is '1' or '2' or '0' && i > 0 && IsIdeograph(text[i - 1]) && (i + 1 == text.Length || text[i + 1] == '\n' || IsIdeograph(text[i + 1])))
                digits++;
        }

        return ideographs >= FewIdeographs && marks * 200 < ideographs && digits * 50 > ideographs;
    }

    private static bool IsIdeograph(char value) => value is >= '\u2E80' and <= '\u2FDF' or >= '\u3400' and <= '\u9FFF';
}
