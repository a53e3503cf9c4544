using System.Buffers;
using SemanticOrder.Tagging.Text;

namespace SemanticOrder.Tagging.Lexicon;

/// <summary>Where clauses begin and end, and how far words reach in them. All texts are normal.</summary>
internal static class Clause
{
    // A negation of Chinese reaches about a phrase; a Latin word counts as two characters.
    private const int LongestReach = 8;
    private const int WordReach = 2;

    // Longer stretches are not measured: eight words of six letters.
    private const int LongestStretch = 48;

    /// <summary>Characters that end a clause.</summary>
    public static readonly SearchValues<char> Ends = SearchValues.Create(".,;!?\n");

    private static readonly SearchValues<char> Particles = SearchValues.Create("了啦喇哈啊呀呢哦噢嘛喔哟咯嘞呗吧的 ");
    private static readonly SearchValues<char> Openers = SearchValues.Create("都那就也 ");

    /// <summary>True when nothing but particles follows in the clause.</summary>
    public static bool IsLast(ReadOnlySpan<char> text, int end)
    {
        while (end < text.Length && Particles.Contains(text[end]))
            end++;
        return end == text.Length || Ends.Contains(text[end]);
    }

    /// <summary>True when a clause begins here, or what goes before in it says nothing.</summary>
    public static bool IsFirst(ReadOnlySpan<char> text, int start)
    {
        while (start > 0 && Openers.Contains(text[start - 1]))
            start--;
        return start == 0 || Ends.Contains(text[start - 1]) || text[start - 1] == ':';
    }

    /// <summary>True when a word of scope reaches over a stretch to a cue.</summary>
    public static bool IsWithinReach(ReadOnlySpan<char> between)
    {
        if (between.Length <= LongestReach)
            return true;
        if (between.Length > LongestStretch)
            return false;
        var reach = 0;
        for (var at = 0; at < between.Length; at++)
            reach += Reach(between, at);
        return reach <= LongestReach;
    }

    /// <summary>What a character adds to a distance: the first letter of a word counts for all of it.</summary>
    public static int Reach(ReadOnlySpan<char> text, int at)
    {
        if (!IsLatin(text[at]))
            return text[at] == ' ' ? 0 : 1;
        return at == 0 || !IsLatin(text[at - 1]) ? WordReach : 0;
    }

    /// <summary>True for letters of scripts that write words.</summary>
    public static bool IsLatin(char character) => CharacterFold.KindOf(character) == CharacterKind.Letter;
}
