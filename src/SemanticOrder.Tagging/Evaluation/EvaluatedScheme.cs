using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Lexicon;
using SemanticOrder.Tagging.Scheme;
using SemanticOrder.Tagging.Time;

namespace SemanticOrder.Tagging.Evaluation;

/// <summary>A tag scheme, evaluated. Not thread-safe.</summary>
internal sealed class EvaluatedScheme(TagScheme scheme) : EvaluatedReader
{
    private readonly TagReader _reader = new(scheme);
    private readonly TimeReader _times = new();
    private Dictionary<string, TagReading> _readings = [];

    public override IReadOnlyList<string> Tags { get; } = [.. scheme.Tags.Select(tag => tag.Key)];

    public override TagLexicon Lexicon => scheme.Lexicon;

    public override bool Declines => _reader.Lexicon.Declines;

    public override ReadOnlySpan<LexiconHit> Cues => _reader.Lexicon.Hits;

    public override ReadOnlySpan<TimeMention> Times => _times.Mentions;

    public override IReadOnlyList<TagScore> Read(string text)
    {
        _readings = _reader.Read(text).ToDictionary(reading => reading.Tag.Key, StringComparer.Ordinal);
        _times.Read(_reader.Text);
        return [.. Tags.Select(ScoreOf)];
    }

    public override bool IsGiven(string tag) => _readings.TryGetValue(tag, out var reading) && reading.Zone == TagZone.Apply;

    public override IReadOnlyList<TextStretch> Causes(string tag) => _readings[tag].Causes;

    private TagScore ScoreOf(string tag)
    {
        var score = _readings.GetValueOrDefault(tag)?.Score ?? 0;
        return new TagScore(tag, score, score);
    }
}
