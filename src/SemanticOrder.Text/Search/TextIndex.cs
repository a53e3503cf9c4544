namespace SemanticOrder.Text.Search;

/// <summary>
/// Texts in memory, found by phrases and ranked by BM25 (Robertson and Zaragoza 2009, k1 = 1.2, b = 0.75). Filled once, then read by any number of threads.
/// </summary>
public sealed class TextIndex
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    private readonly SortedDictionary<string, List<(int Text, int Position)>> _postings = new(StringComparer.Ordinal);
    private readonly List<int> _lengths = [];
    private string[]? _tokens;
    private long _total;

    /// <summary>Adds a text.</summary>
    /// <returns>Its number, from 0.</returns>
    public int Add(string text)
    {
        var tokens = SearchTokens.Of(text);
        for (var position = 0; position < tokens.Count; position++)
        {
            if (!_postings.TryGetValue(tokens[position], out var postings))
                _postings.Add(tokens[position], postings = []);
            postings.Add((_lengths.Count, position));
        }

        _lengths.Add(tokens.Count);
        _total += tokens.Count;
        _tokens = null;
        return _lengths.Count - 1;
    }

    /// <summary>The texts in which every phrase of a query occurs, the best first.</summary>
    /// <returns>Number of the text, and its score: the higher the better.</returns>
    public IReadOnlyList<(int Text, double Score)> Search(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        Dictionary<int, double>? scores = null;
        for (var number = 0; number < query.Phrases.Count; number++)
        {
            var counts = Count(query.Phrases[number], query.IsPrefix(number));
            var idf = Math.Log(1 + ((_lengths.Count - counts.Count + 0.5) / (counts.Count + 0.5)));
            var scored = counts.Where(entry => scores is null || scores.ContainsKey(entry.Key))
                .ToDictionary(entry => entry.Key, entry => (scores?[entry.Key] ?? 0) + (idf * Weight(entry.Value, _lengths[entry.Key])));
            scores = scored;
        }

        return [.. (scores ?? []).Select(entry => (entry.Key, entry.Value)).OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key)];
    }

    private double Weight(int count, int length) => count * (K1 + 1) / (count + (K1 * (1 - B + (B * length / ((double)_total / _lengths.Count)))));

    /// <summary>How often a phrase occurs, by text.</summary>
    private Dictionary<int, int> Count(IReadOnlyList<string> phrase, bool isPrefix)
    {
        var places = Places(phrase[0], isPrefix && phrase.Count == 1);
        for (var index = 1; index < phrase.Count; index++)
        {
            var next = Places(phrase[index], isPrefix && index == phrase.Count - 1);
            var offset = index;
            places = [.. places.Where(place => next.Contains((place.Text, place.Position + offset)))];
        }

        return places.GroupBy(place => place.Text).ToDictionary(group => group.Key, group => group.Count());
    }

    private HashSet<(int Text, int Position)> Places(string token, bool isPrefix)
    {
        if (!isPrefix)
            return _postings.TryGetValue(token, out var exact) ? [.. exact] : [];
        var tokens = _tokens ??= [.. _postings.Keys];
        var at = Array.BinarySearch(tokens, token, StringComparer.Ordinal);
        var found = new HashSet<(int, int)>();
        for (at = at < 0 ? ~at : at; at < tokens.Length && tokens[at].StartsWith(token, StringComparison.Ordinal); at++)
            found.UnionWith(_postings[tokens[at]]);
        return found;
    }
}
