using System.Globalization;
using System.Text;
using SemanticOrder.Text.Folding;

namespace SemanticOrder.Text.Search;

/// <summary>
/// Cuts a text into what it is found by: Latin words and numbers whole, and of Chinese, Japanese and Korean every two neighbouring characters, so that a word is found
/// without a dictionary. A run of such characters ends with its last one alone, so that single characters are found as well.
/// </summary>
public static class SearchTokens
{
    /// <summary>The tokens of a text, folded, in order, duplicates kept.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<string>();
        foreach (var run in Runs(TextFold.ToFolded(text)))
            AddTo(tokens, run, withLast: true);
        return tokens;
    }

    /// <summary>Adds the tokens of one run.</summary>
    /// <param name="tokens">Receives them.</param>
    /// <param name="run">The run.</param>
    /// <param name="withLast">True to add the last ideograph alone behind the pairs.</param>
    internal static void AddTo(List<string> tokens, SearchRun run, bool withLast)
    {
        if (run.IsWord)
        {
            tokens.Add(run.Text);
            return;
        }

        var runes = run.Text.EnumerateRunes().ToList();
        for (var index = 0; index + 1 < runes.Count; index++)
            tokens.Add(runes[index].ToString() + runes[index + 1]);
        if (withLast || runes.Count == 1)
            tokens.Add(runes[^1].ToString());
    }

    /// <summary>The stretches of letters and digits of a folded text, ideographs apart from others.</summary>
    internal static IEnumerable<SearchRun> Runs(string folded)
    {
        var start = 0;
        var kind = RunKind.None;
        for (var offset = 0; offset < folded.Length;)
        {
            var rune = Rune.TryGetRuneAt(folded, offset, out var found) ? found : Rune.ReplacementChar;
            var next = KindOf(rune);
            if (next != kind)
            {
                if (kind != RunKind.None)
                    yield return new SearchRun(folded[start..offset].ToLowerInvariant(), start, kind == RunKind.Word);
                (start, kind) = (offset, next);
            }

            offset += rune.Utf16SequenceLength;
        }

        if (kind != RunKind.None)
            yield return new SearchRun(folded[start..].ToLowerInvariant(), start, kind == RunKind.Word);
    }

    private static RunKind KindOf(Rune rune)
    {
        if (!Rune.IsLetterOrDigit(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.LetterNumber))
            return RunKind.None;
        return rune.Value is (>= 0x2E80 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF) ? RunKind.Ideographs : RunKind.Word;
    }

    private enum RunKind
    {
        None,
        Word,
        Ideographs,
    }
}
