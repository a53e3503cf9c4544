using SemanticOrder.Text.Folding;

namespace SemanticOrder.Manuals.Scoring;

/// <summary>How strings are compared: folded, without blanks; English in lower case, without a leading article, the plural s folded.</summary>
internal static class ScoreKey
{
    private static readonly string[] Articles = ["a ", "an ", "the ", "each "];

    public static string Of(string? text) => string.Concat(Words(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>With single blanks between English words, their plural folded.</summary>
    public static string Words(string? text)
    {
        var folded = TextFold.ToFolded(text ?? "").ToLowerInvariant().Trim();
        foreach (var article in Articles)
        {
            if (folded.StartsWith(article, StringComparison.Ordinal))
            {
                folded = folded[article.Length..];
                break;
            }
        }

        return string.Join(' ', folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Singular));
    }

    /// <summary>A definition without its full stop.</summary>
    public static string Definition(string? text) => Of(text).TrimEnd('。', '.', ';');

    public static string Number(string text) => string.Concat(TextFold.ToFolded(text).Where(character => !char.IsWhiteSpace(character))).Trim('.', '、', '(', ')').ToLowerInvariant();

    private static string Singular(string word) => word.Length > 3 && word.All(char.IsAsciiLetter) && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;
}
