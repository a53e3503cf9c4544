using SemanticOrder.Text.Folding;

namespace SemanticOrder.Text.Search;

/// <summary>
/// What a person looks for: every word, and every run of ideographs as it stands, must be in the text. The last word may be the beginning of one. Immutable.
/// </summary>
public sealed class SearchQuery
{
    private readonly IReadOnlyList<SearchRun> _runs;

    private SearchQuery(IReadOnlyList<SearchRun> runs)
    {
        _runs = runs;
        Phrases = [.. runs.Select(run =>
        {
            var tokens = new List<string>();
            SearchTokens.AddTo(tokens, run, withLast: false);
            return tokens;
        })];
    }

    /// <summary>True when there is nothing to look for.</summary>
    public bool IsEmpty => _runs.Count == 0;

    /// <summary>The phrases that must all occur, each its tokens one behind the other.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Phrases { get; }

    /// <summary>True when the last token of a phrase may be the beginning of a token: a single ideograph, and the word that was typed last.</summary>
    /// <param name="phrase">Place of the phrase.</param>
    public bool IsPrefix(int phrase) => _runs[phrase].IsWord ? phrase == _runs.Count - 1 : _runs[phrase].Text.EnumerateRunes().Count() == 1;

    /// <summary>Reads what a person typed.</summary>
    public static SearchQuery Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new SearchQuery([.. SearchTokens.Runs(TextFold.ToFolded(text)).DistinctBy(run => run.Text)]);
    }

    /// <summary>The text cut where the query is found in it, shortened to what stands around the first match.</summary>
    /// <param name="text">A text as it was written.</param>
    /// <param name="around">How many code units before the first match and how many in all, about.</param>
    /// <returns>The pieces in order; empty when nothing of the query is in the text.</returns>
    public IReadOnlyList<TextFragment> Highlight(string text, (int Before, int Most) around)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = TextFold.Fold(text);
        var matches = Matches(folded);
        if (matches.Count == 0)
            return [];
        var from = Math.Max(0, matches[0].Start - around.Before);
        var end = Math.Min(text.Length, Math.Max(from + around.Most, matches[0].End));
        var pieces = new List<TextFragment>();
        var place = from;
        foreach (var (start, stop) in matches.Where(match => match.Start < end))
        {
            if (start > place)
                pieces.Add(new TextFragment((place == from && from > 0 ? "…" : "") + text[place..start], false));
            pieces.Add(new TextFragment(text[start..Math.Min(stop, end)], true));
            place = Math.Min(stop, end);
        }

        if (place < end || end < text.Length)
            pieces.Add(new TextFragment(text[place..end] + (end < text.Length ? "…" : ""), false));
        return pieces;
    }

    /// <summary>The stretches of the raw text in which something of the query stands, merged, in order.</summary>
    private List<(int Start, int End)> Matches(FoldedText folded)
    {
        var found = new List<(int Start, int End)>();
        for (var number = 0; number < _runs.Count; number++)
        {
            var run = _runs[number];
            if (run.IsWord)
            {
                found.AddRange(SearchTokens.Runs(folded.Folded).Where(word => word.IsWord && (word.Text == run.Text || (IsPrefix(number) && word.Text.StartsWith(run.Text, StringComparison.Ordinal))))
                    .Select(word => Raw(folded, word.Start, run.Text.Length)));
                continue;
            }

            for (var at = folded.Folded.IndexOf(run.Text, StringComparison.Ordinal); at >= 0; at = folded.Folded.IndexOf(run.Text, at + run.Text.Length, StringComparison.Ordinal))
                found.Add(Raw(folded, at, run.Text.Length));
        }

        found.Sort();
        var merged = new List<(int Start, int End)>();
        foreach (var match in found)
        {
            if (merged.Count > 0 && match.Start <= merged[^1].End)
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, match.End));
            else
                merged.Add(match);
        }

        return merged;
    }

    private static (int Start, int End) Raw(FoldedText folded, int start, int length)
    {
        var (from, count) = folded.ToRaw(start, length);
        return (from, from + count);
    }
}
