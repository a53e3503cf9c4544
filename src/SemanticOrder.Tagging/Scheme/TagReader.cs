using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Lexicon;
using SemanticOrder.Tagging.Text;
using SemanticOrder.Tagging.Time;

namespace SemanticOrder.Tagging.Scheme;

/// <summary>
/// Reads the tags of texts by a scheme. A tag that the model knows is read by the model, which has learnt from the cues; a cue that it cannot have learnt from, and every cue
/// where there is no model, is a vote of its own. The same text under the same scheme always gives the same readings. Reused for text after text; not thread-safe.
/// </summary>
public sealed class TagReader
{
    private readonly TagScheme _scheme;
    private readonly IntentScorer? _scorer;
    private readonly NormalText _text;
    private readonly LexiconReader _lexicon;
    private readonly CueVotes _votes;
    private readonly TimeReader _times = new();

    /// <summary>A reader by a scheme.</summary>
    public TagReader(TagScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        _scheme = scheme;
        _scorer = scheme.Model is { } model ? new IntentScorer(model) : null;
        (_lexicon, _votes) = (new LexiconReader(scheme.Lexicon), new CueVotes(scheme));

        // A scorer has read the text already.
        _text = _scorer?.Text ?? new NormalText();
    }

    /// <summary>The share of runs of the last text that the model has never seen, 0 to 1; 0 without a model.</summary>
    public double Novelty => _scorer?.Novelty ?? 0;

    /// <summary>The last text.</summary>
    internal NormalText Text => _text;

    /// <summary>Its cues and words of scope.</summary>
    internal LexiconReader Lexicon => _lexicon;

    /// <summary>Reads the tags of a text.</summary>
    /// <param name="text">The text; a dialogue as lines that begin with its speakers.</param>
    /// <param name="at">When it was said; null when unknown, and then times are not resolved and no tag expires.</param>
    /// <param name="zone">Where it was said; null for the offset of <paramref name="at"/>.</param>
    /// <returns>The tags to apply or to ask about, and those declined in so many words; in the order of the scheme's tags.</returns>
    /// <exception cref="TaggingException">SO9102: the text is too long.</exception>
    public IReadOnlyList<TagReading> Read(string text, DateTimeOffset? at = null, TimeZoneInfo? zone = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > IntentModel.LongestText)
            throw new TaggingException("SO9102", $"The text has {text.Length} characters; at most {IntentModel.LongestText} are read. Send the remark or the last turns of the dialogue.");
        var scores = Count(text);
        if (_lexicon.Count == 0 && _scorer is null)
            return [];
        var readings = new List<TagReading>();
        for (var number = 0; number < _scheme.Tags.Count; number++)
        {
            if (_scheme.ModelTags[number] < 0 && !_votes.Any(number))
                continue;
            var learnt = _scheme.ModelTags[number] is >= 0 and var tag ? scores[tag].Probability : 0;
            if (Decide(number, learnt) is { } reading)
                readings.Add(reading);
        }

        if (readings.Exists(reading => reading.Tag.Validity == TagValidity.MentionedTime && reading.Zone != TagZone.Drop))
            Expire(readings, at, zone);
        return readings;
    }

    /// <summary>Reads what a text says of one tag, also where that is to be dropped; its times are not looked at.</summary>
    /// <param name="text">The text, no longer than <see cref="IntentModel.LongestText"/>.</param>
    /// <param name="key">The tag's key.</param>
    /// <returns>Null when the scheme has no such tag, or nothing in the text speaks of it: no cue where the lexicon reads it, and no model that scores it.</returns>
    public TagReading? ReadOne(string text, string key)
    {
        ArgumentNullException.ThrowIfNull(text);
        var number = _scheme.NumberOf(key);
        if (number < 0)
            return null;
        var scores = Count(text);
        return _scheme.ModelTags[number] < 0 && !_votes.Any(number) ? null : Decide(number, _scheme.ModelTags[number] is >= 0 and var tag ? scores[tag].Probability : 0, evenDropped: true);
    }

    private ReadOnlySpan<TagScore> Count(string text)
    {
        var scores = ReadOnlySpan<TagScore>.Empty;
        if (_scorer is null)
            _text.Read(text);
        else
            scores = _scorer.Score(text);
        _lexicon.Read(_text);
        _votes.Count(_lexicon.Hits);
        return scores;
    }

    /// <summary>The times that the last text speaks of.</summary>
    /// <param name="at">When it was said; null when unknown.</param>
    /// <param name="zone">Where; null for the offset of <paramref name="at"/>.</param>
    public IReadOnlyList<TimeExpression> Times(DateTimeOffset? at, TimeZoneInfo? zone = null)
    {
        if (_scorer is not null)
            return TimeExpressions.Resolve(_text, _scorer.Extractor.Times, at, zone);
        _times.Read(_text);
        return TimeExpressions.Resolve(_text, _times, at, zone);
    }

    private TagReading? Decide(int number, double learnt, bool evenDropped = false)
    {
        var tag = _scheme.Tags[number];
        var isKnown = _scheme.ModelTags[number] >= 0;
        var belief = _votes.BeliefIn(number, newsOnly: isKnown);
        var byRule = belief > 0 && (!isKnown || _scheme.PrecedenceOf(TagSource.Rule) > _scheme.PrecedenceOf(TagSource.Model));
        var (source, score) = byRule || !isKnown ? (TagSource.Rule, belief) : (TagSource.Model, learnt);
        var zone = tag.Costs.ZoneOf(score);

        // Where the text declines something, a person is asked what the model would not give by itself.
        if (zone == TagZone.Apply && source == TagSource.Model && _scorer!.Extractor.Declines && !_scorer.IsGiven(_scheme.ModelTags[number]))
            zone = TagZone.Ask;
        if (zone == TagZone.Drop && !evenDropped && !_votes.IsDeclined(number))
            return null;
        // Two rows of the lexicon may know the same words; they are declined once.
        var declined = _votes.Declined(number);
        IReadOnlyList<TextStretch> causes = zone == TagZone.Drop ? [] : source == TagSource.Rule ? Originals(_votes.Causes(number, newsOnly: isKnown)) : Causes(number);
        var origin = source == TagSource.Model ? _scheme.Model!.Hash : _votes.Place(number, newsOnly: isKnown);
        return new TagReading(tag, source, score, zone, origin, causes, [.. declined.Select(hit => new DeclinedCue(Original(hit.Start, hit.End), Original(hit.ScopeStart, hit.ScopeEnd))).Distinct()], null, null);
    }

    private List<TextStretch> Causes(int number) => ScoreExplanation.Causes(new ScoreExplanation(_scorer!).Of(_scheme.ModelTags[number]));

    private void Expire(List<TagReading> readings, DateTimeOffset? at, TimeZoneInfo? zone)
    {
        var last = Times(at, zone).Where(time => time.Role is not (TimeRole.Past or TimeRole.NotBefore) && time.Until is not null).MaxBy(time => time.Until);
        for (var index = 0; last is not null && index < readings.Count; index++)
        {
            if (readings[index].Tag.Validity == TagValidity.MentionedTime)
                readings[index] = readings[index] with { Expires = last.Until, Time = last };
        }
    }

    private List<TextStretch> Originals(List<LexiconHit> hits) => [.. hits.Select(hit => Original(hit.Start, hit.End)).Distinct().OrderBy(stretch => stretch.Start).ThenBy(stretch => stretch.End)];

    private TextStretch Original(int start, int end)
    {
        var (from, until) = _text.ToOriginal(start, end);
        return new TextStretch(from, until);
    }
}
