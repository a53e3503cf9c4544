namespace SemanticOrder.Manuals.Pdf;

/// <summary>How far the text of a page can be trusted to be what is printed. Shares are of the glyphs that are no blanks, 0 to 1.</summary>
/// <param name="Score">1 for text without a doubt, 0 for none; 1 for a page without text.</param>
/// <param name="UnknownShare">Glyphs of which no ToUnicode, encoding or font file says what they stand for.</param>
/// <param name="MojibakeShare">Characters that no text has: U+FFFD, private use, control characters, and Latin letters that are another encoding misread.</param>
/// <param name="HasDamagedPunctuation">Chinese text whose sentences end in digits: a converter has replaced 、 and 。 by the codes of its own.</param>
public sealed record TextQuality(float Score, float UnknownShare, float MojibakeShare, bool HasDamagedPunctuation)
{
    /// <summary>Below this a page is warned of (SO9012).</summary>
    public const float Doubtful = 0.8f;

    /// <summary>A page without a doubt.</summary>
    public static TextQuality Sound { get; } = new(1, 0, 0, false);
}
