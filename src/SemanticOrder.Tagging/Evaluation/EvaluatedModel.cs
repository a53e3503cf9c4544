using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Lexicon;
using SemanticOrder.Tagging.Time;

namespace SemanticOrder.Tagging.Evaluation;

/// <summary>A trained model, evaluated. Not thread-safe.</summary>
internal sealed class EvaluatedModel(IntentModel model) : EvaluatedReader
{
    private readonly IntentScorer _scorer = new(model);
    private readonly List<string> _tags = [.. model.Tags];

    public override IReadOnlyList<string> Tags => _tags;

    public override TagLexicon Lexicon => model.Lexicon;

    public override bool Declines => _scorer.Extractor.Declines;

    public override ReadOnlySpan<LexiconHit> Cues => _scorer.Extractor.Cues;

    public override ReadOnlySpan<TimeMention> Times => _scorer.Extractor.Times.Mentions;

    public override IReadOnlyList<TagScore> Read(string text) => _scorer.Score(text).ToArray();

    public override bool IsGiven(string tag) => _scorer.IsGiven(_tags.IndexOf(tag));

    public override IReadOnlyList<TextStretch> Causes(string tag) => ScoreExplanation.Causes(new ScoreExplanation(_scorer).Of(_tags.IndexOf(tag)));
}
