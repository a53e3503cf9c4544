using SemanticOrder.Tagging.Intents;

namespace SemanticOrder.Tagging.Versions;

/// <summary>Tags with the model in use while a candidate reads the same texts and decides nothing: what it would have done otherwise is counted. Thread-safe.</summary>
/// <param name="champion">The model in use.</param>
/// <param name="candidate">The candidate.</param>
public sealed class ShadowTagger(IntentTagger champion, IntentTagger candidate)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, (int Added, int Left)> _differences = new(StringComparer.Ordinal);

    /// <summary>How many texts both have read.</summary>
    public int Texts { get; private set; }

    /// <summary>For each tag on which they differ, how often the candidate would have added it and how often left it out.</summary>
    public IReadOnlyDictionary<string, (int Added, int Left)> Differences
    {
        get
        {
            lock (_lock)
                return new SortedDictionary<string, (int, int)>(_differences, StringComparer.Ordinal);
        }
    }

    /// <summary>Tags a text.</summary>
    /// <returns>What the model in use says.</returns>
    public TaggedText Tag(string text, DateTimeOffset? at = null, TimeZoneInfo? zone = null)
    {
        var (answer, other) = (champion.Tag(text, at, zone), candidate.Tag(text, at, zone));
        var (given, otherwise) = (Given(answer), Given(other));
        lock (_lock)
        {
            Texts++;
            foreach (var tag in otherwise.Except(given))
                _differences[tag] = _differences.GetValueOrDefault(tag) is var (added, left) ? (added + 1, left) : default;
            foreach (var tag in given.Except(otherwise))
                _differences[tag] = _differences.GetValueOrDefault(tag) is var (added, left) ? (added, left + 1) : default;
        }

        return answer;
    }

    private static HashSet<string> Given(TaggedText text) => [.. text.Tags.Where(tag => tag.IsGiven).Select(tag => tag.Tag)];
}
