using System.Text;
using System.Text.RegularExpressions;
using SemanticOrder.Text.Folding;

namespace SemanticOrder.SemanticLayer.Review.Binding;

/// <summary>Words in the form in which they are compared.</summary>
internal static partial class LabelText
{
    /// <summary>Folded, in lower case, without blanks beside ideographs, English words in the singular.</summary>
    public static string Key(string words) =>
        Plural().Replace(Joined(words).ToLowerInvariant(), match => match.Value.EndsWith("ies", StringComparison.Ordinal) ? match.Value[..^3] + "y" : match.Value[..^1]);

    /// <summary>Folded, without blanks beside ideographs: where a line ended is not said.</summary>
    public static string Joined(string words)
    {
        var folded = Blanks().Replace(TextFold.ToFolded(words), " ").Trim();
        var joined = new StringBuilder(folded.Length);
        for (var at = 0; at < folded.Length; at++)
        {
            if (folded[at] != ' ' || (IsLatin(folded, at - 1) && IsLatin(folded, at + 1)))
                joined.Append(folded[at]);
        }

        return joined.ToString();
    }

    /// <summary>Whether a stretch neither begins nor ends inside a Latin word or number.</summary>
    public static bool IsWhole(string text, int start, int end) => !(IsWord(text, start - 1) && IsWord(text, start)) && !(IsWord(text, end - 1) && IsWord(text, end));

    private static bool IsLatin(string text, int at) => at >= 0 && at < text.Length && text[at] < 0x2E80;

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && text[at] < 0x2E80 && char.IsLetterOrDigit(text[at]);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?<![a-z])[a-z]{2,}(?:[^s'iu\W\d_]|i[a-z])s(?![a-z])|(?<![a-z])[a-z]{2,}ies(?![a-z])")]
    private static partial Regex Plural();
}
