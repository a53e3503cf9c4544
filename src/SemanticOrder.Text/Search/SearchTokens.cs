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
        var (folded, tokens) = (TextFold.ToFolded(text), new List<string>(text.Length));
        for (var at = 0; NextRun(folded, ref at, out var start, out var isWord);)
            AddTo(tokens, Run(folded, start, at, isWord), withLast: true);
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

        var text = run.Text;
        for (var index = 0; index < text.Length;)
        {
            var one = char.IsSurrogatePair(text, index) ? 2 : 1;
            var next = index + one;
            if (next < text.Length)
                tokens.Add(text.Substring(index, one + (char.IsSurrogatePair(text, next) ? 2 : 1)));
            else if (withLast || index == 0)
                tokens.Add(text[index..]);
            index = next;
        }
    }

    /// <summary>The stretches of letters and digits of a folded text, ideographs apart from others.</summary>
    internal static IEnumerable<SearchRun> Runs(string folded)
    {
        for (var at = 0; NextRun(folded, ref at, out var start, out var isWord);)
            yield return Run(folded, start, at, isWord);
    }

    private static SearchRun Run(string folded, int start, int end, bool isWord) => new(folded[start..end].ToLowerInvariant(), start, isWord);

    /// <summary>Finds the next stretch of one kind.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="at">Where to begin; afterwards the end of the stretch.</param>
    /// <param name="start">Its start.</param>
    /// <param name="isWord">Whether it is of letters and digits that are no ideographs.</param>
    private static bool NextRun(string folded, ref int at, out int start, out bool isWord)
    {
        var kind = RunKind.None;
        for (start = at; at < folded.Length;)
        {
            var rune = Rune.TryGetRuneAt(folded, at, out var found) ? found : Rune.ReplacementChar;
            var next = KindOf(rune);
            if (next != kind && kind != RunKind.None)
                break;
            if (next != kind)
                (start, kind) = (at, next);
            at += rune.Utf16SequenceLength;
        }

        isWord = kind == RunKind.Word;
        return kind != RunKind.None;
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
