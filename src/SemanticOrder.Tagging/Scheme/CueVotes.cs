using SemanticOrder.Tagging.Lexicon;

namespace SemanticOrder.Tagging.Scheme;

/// <summary>How much the cues of a text speak for each tag, without anything learnt. Reused for text after text; not thread-safe.</summary>
/// <param name="scheme">The scheme.</param>
internal sealed class CueVotes(TagScheme scheme)
{
    // What is believed of one cue, by what the words around make of it. The first is near the precision of the lexicon alone on the texts of samples/intents (docs/tagging.md);
    // the others are chosen for the zones that they fall into: a weakened or asked cue is a question to a person, one of the past is nothing.
    private const double Live = 0.75;
    private const double Hedged = 0.5;
    private const double Asked = 0.35;

    private readonly List<LexiconHit>[] _byTag = [.. scheme.Tags.Select(_ => new List<LexiconHit>())];

    /// <summary>Takes in the cues of a text in place of those before.</summary>
    public void Count(ReadOnlySpan<LexiconHit> hits)
    {
        foreach (var list in _byTag)
            list.Clear();
        foreach (ref readonly var hit in hits)
        {
            if (scheme.PhraseTags[hit.Phrase] is >= 0 and var tag)
                _byTag[tag].Add(hit);
        }
    }

    /// <summary>Whether a tag has cues in the text, whatever became of them.</summary>
    public bool Any(int tag) => _byTag[tag].Count > 0;

    /// <summary>How likely the tag is right by its cues: each further place of the text that speaks for it halves the doubt.</summary>
    /// <param name="tag">Number of the tag.</param>
    /// <param name="newsOnly">True to hear only cues that the model cannot have learnt from.</param>
    /// <returns>0 to 1; 0 when no cue speaks for it.</returns>
    public double BeliefIn(int tag, bool newsOnly)
    {
        var (best, places, end) = (0.0, 0, -1);
        foreach (var hit in _byTag[tag])
        {
            if (newsOnly && !scheme.IsNews[hit.Phrase])
                continue;
            best = Math.Max(best, BeliefOf(hit.State));
            // Cues come by their ends; one that overlaps the last place is the same place.
            if (hit.State == HitState.Live && hit.Start >= end)
                (places, end) = (places + 1, hit.End);
        }

        return places < 2 ? best : 1 - ((1 - Live) * Math.Pow(0.5, places - 1));
    }

    /// <summary>The cues that speak for a tag.</summary>
    public List<LexiconHit> Causes(int tag, bool newsOnly) => _byTag[tag].FindAll(hit => BeliefOf(hit.State) > 0 && (!newsOnly || scheme.IsNews[hit.Phrase]));

    /// <summary>Whether a cue of a tag is declined.</summary>
    public bool IsDeclined(int tag) => _byTag[tag].Exists(hit => hit.State == HitState.Negated);

    /// <summary>The cues of a tag that are declined.</summary>
    public List<LexiconHit> Declined(int tag) => _byTag[tag].FindAll(hit => hit.State == HitState.Negated);

    /// <summary>Where the first cue that speaks for a tag is written: file and line; the tag's label when it is written nowhere else.</summary>
    public string Place(int tag, bool newsOnly) =>
        Causes(tag, newsOnly) is [var first, ..] ? scheme.Lexicon.Phrases[first.Phrase].Row is { File: { } file } row ? $"{file}:{row.Line}" : $"label {scheme.Lexicon.Phrases[first.Phrase].Row.Pattern}" : "";

    private static double BeliefOf(HitState state) => state switch
    {
        HitState.Live => Live,
        HitState.Hedged => Hedged,
        HitState.Asked or HitState.Offered => Asked,
        _ => 0,
    };
}
