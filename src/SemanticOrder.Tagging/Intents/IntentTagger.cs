using SemanticOrder.Tagging.Lexicon;
using SemanticOrder.Tagging.Time;

namespace SemanticOrder.Tagging.Intents;

/// <summary>
/// Tags texts and says why. Thread-safe: each call reads with a scorer of its own.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="policies">What is declared of tags; tags without an entry have <see cref="TagPolicy.Default"/>.</param>
public sealed class IntentTagger(IntentModel model, IReadOnlyDictionary<string, TagPolicy>? policies = null)
{
    /// <summary>The model.</summary>
    public IntentModel Model => model;

    /// <summary>Tags a text.</summary>
    /// <param name="text">The text; a dialogue as lines that begin with its speakers.</param>
    /// <param name="at">When it was said; null when unknown, and then times are not resolved and no tag expires.</param>
    /// <param name="zone">Where it was said; null for the offset of <paramref name="at"/>.</param>
    /// <exception cref="TaggingException">SO9102: the text is too long.</exception>
    public TaggedText Tag(string text, DateTimeOffset? at = null, TimeZoneInfo? zone = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scorer = new IntentScorer(model);
        var scores = scorer.Score(text).ToArray();
        var explanation = new ScoreExplanation(scorer);
        var times = TimeExpressions.Resolve(scorer.Text, scorer.Extractor.Times, at, zone);
        var tags = scores.Select((score, number) => Explained(scorer, explanation, number, score, times));
        return new TaggedText([.. tags.OrderByDescending(tag => tag.Probability)], times, scorer.Novelty, model.Hash);
    }

    private IntentTag Explained(IntentScorer scorer, ScoreExplanation explanation, int number, in TagScore score, IReadOnlyList<TimeExpression> times)
    {
        var calibration = model.Calibrations[number];
        var policy = policies?.GetValueOrDefault(score.Tag) ?? TagPolicy.Default;
        var contributions = explanation.Of(number);
        return new IntentTag(
            score.Tag,
            calibration.Logit(score.Score),
            score.Probability,
            policy.Costs.ZoneOf(score.Probability),
            scorer.IsGiven(number),
            calibration.Logit(model.Weights.Biases[number]),
            contributions,
            ScoreExplanation.Causes(contributions),
            Declined(scorer, score.Tag),
            policy.ExpiresWithTime ? Expiry(times) : null);
    }

    private static List<DeclinedCue> Declined(IntentScorer scorer, string tag)
    {
        var declined = new List<DeclinedCue>();
        foreach (ref readonly var hit in scorer.Extractor.Cues)
        {
            if (hit.State == HitState.Negated && scorer.Model.Lexicon.Phrases[hit.Phrase].Row.Tag == tag)
                declined.Add(new DeclinedCue(Original(scorer, hit.Start, hit.End), Original(scorer, hit.ScopeStart, hit.ScopeEnd)));
        }

        // Two rows of the lexicon may know the same words; they are declined once.
        return [.. declined.Distinct()];
    }

    private static TextStretch Original(IntentScorer scorer, int start, int end)
    {
        var (from, until) = scorer.Text.ToOriginal(start, end);
        return new TextStretch(from, until);
    }

    /// <summary>The end of the last time that limits: a day after which nothing is urgent any more.</summary>
    private static DateTimeOffset? Expiry(IReadOnlyList<TimeExpression> times) =>
        times.Where(time => time.Role is not (TimeRole.Past or TimeRole.NotBefore)).Max(time => time.Until);
}
