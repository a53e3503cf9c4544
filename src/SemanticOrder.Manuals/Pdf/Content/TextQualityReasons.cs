using System.Globalization;

namespace SemanticOrder.Manuals.Pdf.Content;

/// <summary>Says in words what lowers the trust in a page's text.</summary>
internal static class TextQualityReasons
{
    public static string Of(TextQuality quality)
    {
        var reasons = new List<string>();
        if (quality.UnknownShare > 0)
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"nothing says what {quality.UnknownShare:P0} of its glyphs stand for"));
        if (quality.MojibakeShare > 0)
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{quality.MojibakeShare:P0} are characters that no text has"));
        if (quality.HasDamagedPunctuation)
            reasons.Add("its Chinese punctuation has become digits");
        return string.Join("; ", reasons);
    }
}
