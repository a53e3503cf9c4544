using SemanticOrder.Tagging.Evaluation;
using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Scheme;

namespace SemanticOrder.Tagging.Training;

/// <summary>
/// What changes when a model takes over from the lexicon: for every tag how the model did on texts that it had not seen, beside the lexicon alone on the same texts. A tag that the lexicon reads clearly better, that
/// has fewer than five texts, or that the model never read right, stays with the lexicon, so that nobody's first model makes reading worse. A small difference is chance, and a model learns from what comes.
/// </summary>
public sealed class Handover
{
    // By so much of F1 the lexicon has to be better: the F1 of a tag with ten texts is off by as much or more by chance.
    private const double Clearly = 0.1;

    // Of fewer, cross-validation says nothing.
    private const int FewestTexts = 5;

    private Handover(IntentModel? model, IReadOnlyList<TagComparison> left, TagQuality after, TagQuality before) => (Model, Left, After, Before) = (model, left, after, before);

    /// <summary>The model, without the tags that stay with the lexicon; null when all do.</summary>
    public IntentModel? Model { get; }

    /// <summary>The tags that stay with the lexicon, in ordinal order.</summary>
    public IReadOnlyList<TagComparison> Left { get; }

    /// <summary>All tags of the texts as they will be read: by the model held out, or by the lexicon.</summary>
    public TagQuality After { get; }

    /// <summary>All tags of the texts, read by the lexicon alone.</summary>
    public TagQuality Before { get; }

    /// <summary>Trains a model, and once more without the tags that stay with the lexicon.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="options">How.</param>
    /// <param name="lexicon">What reads without a model; null where nothing does, or where texts have one tag at most, and then no tag stays.</param>
    /// <exception cref="TaggingException">SO9102: a text is too long. SO9108, SO9109: as for <see cref="IntentTrainer.Train"/>.</exception>
    public static Handover Train(IReadOnlyList<LabelledText> texts, TrainingOptions options, TagScheme? lexicon)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(options);
        var trained = IntentTrainer.TrainAndJudge(texts, options);
        var alone = lexicon is null || options.IsExclusive ? null : IntentEvaluation.Of(lexicon, texts);
        var all = trained.Model.Tags.Select(tag => new TagComparison(tag, texts.Count(text => text.Tags.Contains(tag)), trained.HeldOut[tag], alone?.ByTag[tag] ?? default)).ToList();
        var left = alone is null ? [] : all.FindAll(tag => tag.Texts < FewestTexts || tag.ByModel.Right == 0 || tag.ByLexicon.F1 > tag.ByModel.F1 + Clearly);
        var final = left.Count == 0 ? trained : left.Count == all.Count ? null : IntentTrainer.TrainAndJudge(Without(texts, left), options);
        var after = left.Select(tag => tag.ByLexicon).Concat(final?.HeldOut.Values ?? []).Aggregate(default(TagQuality), TagQuality.Add);
        return new Handover(final?.Model, left, after, all.Select(tag => tag.ByLexicon).Aggregate(default(TagQuality), TagQuality.Add));
    }

    private static List<LabelledText> Without(IReadOnlyList<LabelledText> texts, List<TagComparison> left)
    {
        var names = left.Select(tag => tag.Tag).ToHashSet(StringComparer.Ordinal);
        return [.. texts.Select(text => text with { Tags = [.. text.Tags.Where(tag => !names.Contains(tag))], Cues = text.Cues?.Where(cue => !names.Contains(cue.Tag)).ToList() })];
    }
}
