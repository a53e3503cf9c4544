using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Lexicon;
using SemanticOrder.Tagging.Scheme;
using SemanticOrder.Tagging.Time;

namespace SemanticOrder.Tagging.Evaluation;

/// <summary>A trained model, and the lexicon alone for tags that the model does not know, as both read when the model serves. Not thread-safe.</summary>
/// <param name="model">The model.</param>
/// <param name="lexicon">What reads the others.</param>
/// <param name="others">The tags that are left to it.</param>
internal sealed class EvaluatedWithLexicon(IntentModel model, TagScheme lexicon, IReadOnlyList<string> others) : EvaluatedReader
{
    private readonly EvaluatedModel _model = new(model);
    private readonly EvaluatedScheme _lexicon = new(lexicon);

    public override IReadOnlyList<string> Tags { get; } = [.. model.Tags, .. others];

    public override TagLexicon Lexicon => _model.Lexicon;

    public override bool Declines => _model.Declines;

    public override ReadOnlySpan<LexiconHit> Cues => _model.Cues;

    public override ReadOnlySpan<TimeMention> Times => _model.Times;

    public override IReadOnlyList<TagScore> Read(string text) => [.. _model.Read(text), .. _lexicon.Read(text).Where(score => others.Contains(score.Tag))];

    public override bool IsGiven(string tag) => others.Contains(tag) ? _lexicon.IsGiven(tag) : _model.IsGiven(tag);

    public override IReadOnlyList<TextStretch> Causes(string tag) => others.Contains(tag) ? _lexicon.Causes(tag) : _model.Causes(tag);
}
