using System.Buffers;
using SemanticOrder.Tagging.Text;

namespace SemanticOrder.Tagging.Lexicon;

/// <summary>Patterns of the lexicon: <c>(a|b)</c> is either, <c>…</c> a gap, <c>$</c> after the last piece the end of the clause.</summary>
internal static class LexiconPattern
{
    /// <summary>The character that stands for a gap.</summary>
    public const char Gap = '…';

    /// <summary>The character that stands for the end of a clause.</summary>
    public const char ClauseEnd = '$';

    /// <summary>Characters that mean something in a pattern.</summary>
    public static readonly SearchValues<char> Marks = SearchValues.Create("(|)…$\t\n");

    private const int MostPhrases = 5000;

    /// <summary>What is wrong with a pattern; null when nothing is.</summary>
    public static string? Problem(string pattern)
    {
        var (open, count) = (false, 1L);
        var alternatives = 1;
        if (pattern.IndexOf(ClauseEnd, StringComparison.Ordinal) is >= 0 and var end && end < pattern.Length - 1)
            return $"'{ClauseEnd}' stands before the end of the pattern.";
        foreach (var character in pattern)
        {
            if (character == '(' && open)
                return "A group stands inside another group.";
            if ((character == ')' && !open) || (character == '|' && !open))
                return $"'{character}' stands outside a group.";
            open = character == '(' || (open && character != ')');
            alternatives = character == '(' ? 1 : character == '|' ? alternatives + 1 : alternatives;
            count *= character == ')' ? alternatives : 1;
            if (count > MostPhrases)
                return $"The pattern stands for more than {MostPhrases} phrases.";
        }

        if (open)
            return "A group is not closed.";
        return Expand(pattern).Exists(pieces => pieces.Length == 0 || Array.Exists(pieces, piece => piece.Length == 0)) ? "The pattern, or a piece of it, has no text to look for." : null;
    }

    /// <summary>All phrases that a pattern stands for, each as its pieces, the mark of a clause's end left out.</summary>
    public static List<string[]> Expand(string pattern)
    {
        pattern = pattern.TrimEnd(ClauseEnd);
        List<string> phrases = [""];
        for (var at = 0; at < pattern.Length;)
        {
            var close = pattern[at] == '(' ? pattern.IndexOf(')', at) : -1;
            var open = close < 0 ? pattern.IndexOf('(', at + 1) : at;
            var end = close >= 0 ? close + 1 : open < 0 ? pattern.Length : open;
            var alternatives = close >= 0 ? pattern[(at + 1)..close].Split('|') : [pattern[at..end]];
            phrases = [.. phrases.SelectMany(phrase => alternatives.Select(alternative => phrase + alternative))];
            at = end;
        }

        var text = new NormalText();
        return [.. phrases.Select(phrase => Array.ConvertAll(phrase.Split(Gap), piece => Normal(piece, text)))];
    }

    private static string Normal(string piece, NormalText text)
    {
        text.Read(piece);
        return text.Characters.ToString();
    }
}
