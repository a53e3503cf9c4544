using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Scheme;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Tagging.Evaluation;

/// <summary>How well a model, or a lexicon alone, tags labelled texts.</summary>
public sealed class IntentEvaluation
{
    private const int Bins = 10;

    private readonly Dictionary<string, TagQuality> _byTag = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Texts, TagQuality Quality, int Exact)> _slices = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Right, string Given), int> _confusion = [];
    private readonly (double Sum, double Right, int Count)[] _bins = new (double, double, int)[Bins];
    private readonly HashSet<string> _languages = new(StringComparer.Ordinal);
    private double _squares;
    private int _exact;
    private int _causes;
    private int _pointed;

    private IntentEvaluation(EvaluatedReader reader, IReadOnlyList<LabelledText> texts)
    {
        Texts = texts.Count;
        foreach (var tag in reader.Tags.Concat(texts.SelectMany(text => text.Tags)).Distinct(StringComparer.Ordinal))
            _byTag[tag] = default;
        foreach (var text in texts)
            Judge(reader, text);
    }

    /// <summary>How many texts.</summary>
    public int Texts { get; }

    /// <summary>Each tag.</summary>
    public IReadOnlyDictionary<string, TagQuality> ByTag => _byTag;

    /// <summary>All tags together.</summary>
    public TagQuality Micro => _byTag.Values.Aggregate(TagQuality.Add);

    /// <summary>The mean F1 of the tags that the texts have.</summary>
    public double MacroF1 => _byTag.Values.Where(tag => tag.Right + tag.Missed > 0).Select(tag => tag.F1).DefaultIfEmpty(1).Average();

    /// <summary>The share of texts whose tags are exactly right, those without any among them.</summary>
    public double Exact => Texts == 0 ? 1 : _exact / (double)Texts;

    /// <summary>The expected calibration error: how far probabilities, in ten bins, lie from the rates. Over all texts and tags.</summary>
    public double CalibrationError => _bins.Sum(bin => Math.Abs(bin.Sum - bin.Right)) / Math.Max(_bins.Sum(bin => bin.Count), 1);

    /// <summary>The mean squared distance of probabilities from what is right.</summary>
    public double BrierScore => _squares / Math.Max(_bins.Sum(bin => bin.Count), 1);

    /// <summary>Of the tags given rightly that have marked cues, the share whose explanation touches a cue.</summary>
    public double PointingAccuracy => _causes == 0 ? 1 : _pointed / (double)_causes;

    /// <summary>What was given where another tag was missed, most frequent first.</summary>
    public IEnumerable<(string Right, string Given, int Count)> Confusion => _confusion.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Select(entry => (entry.Key.Right, entry.Key.Given, entry.Value));

    /// <summary>Parts of the texts (<see cref="EvaluationSlice.Name"/>), languages last.</summary>
    public IEnumerable<EvaluationSlice> Slices => _slices.OrderBy(slice => _languages.Contains(slice.Key)).ThenBy(slice => slice.Key, StringComparer.Ordinal)
        .Select(slice => new EvaluationSlice(slice.Key, slice.Value.Texts, slice.Value.Quality, slice.Value.Exact / (double)slice.Value.Texts));

    /// <summary>Evaluates a model.</summary>
    public static IntentEvaluation Of(IntentModel model, IReadOnlyList<LabelledText> texts)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(texts);
        return new IntentEvaluation(new EvaluatedModel(model), texts);
    }

    /// <summary>Evaluates a model, and the lexicon alone for tags of the texts that the model does not know.</summary>
    /// <exception cref="TaggingException">SO9102: a text is too long.</exception>
    public static IntentEvaluation Of(IntentModel model, TagScheme lexicon, IReadOnlyList<LabelledText> texts)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentNullException.ThrowIfNull(texts);
        var others = texts.SelectMany(text => text.Tags).Distinct(StringComparer.Ordinal).Where(tag => !model.Tags.Contains(tag) && lexicon.Find(tag) is not null).Order(StringComparer.Ordinal).ToList();
        return new IntentEvaluation(others.Count == 0 ? new EvaluatedModel(model) : new EvaluatedWithLexicon(model, lexicon, others), texts);
    }

    /// <summary>Evaluates what a scheme reads, as ingestion does: by its model if it has one, else by the lexicon alone. A tag is given where it is to be applied.</summary>
    /// <exception cref="TaggingException">SO9102: a text is too long.</exception>
    public static IntentEvaluation Of(TagScheme scheme, IReadOnlyList<LabelledText> texts)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(texts);
        return new IntentEvaluation(new EvaluatedScheme(scheme), texts);
    }

    private void Judge(EvaluatedReader reader, LabelledText text)
    {
        var scores = reader.Read(text.Text);
        var given = scores.Where(score => reader.IsGiven(score.Tag)).Select(score => score.Tag).ToHashSet(StringComparer.Ordinal);
        var quality = default(TagQuality);
        foreach (var tag in _byTag.Keys)
        {
            var one = TagQuality.Of(given.Contains(tag), text.Tags.Contains(tag));
            _byTag[tag] += one;
            quality += one;
        }

        var isExact = quality is { Wrong: 0, Missed: 0 };
        _exact += isExact ? 1 : 0;
        foreach (var score in scores)
            Calibrate(score.Probability, text.Tags.Contains(score.Tag));
        foreach (var missed in text.Tags.Where(tag => !given.Contains(tag)))
        {
            foreach (var wrong in given.Where(tag => !text.Tags.Contains(tag)).DefaultIfEmpty("none"))
                _confusion[(missed, wrong)] = _confusion.GetValueOrDefault((missed, wrong)) + 1;
        }

        Slice(reader, text, given, quality, isExact);
        Point(reader, text, given);
    }

    private void Calibrate(double probability, bool isRight)
    {
        ref var bin = ref _bins[Math.Min((int)(probability * Bins), Bins - 1)];
        bin = (bin.Sum + probability, bin.Right + (isRight ? 1 : 0), bin.Count + 1);
        _squares += (probability - (isRight ? 1 : 0)) * (probability - (isRight ? 1 : 0));
    }

    private void Slice(EvaluatedReader reader, LabelledText text, HashSet<string> given, TagQuality quality, bool isExact)
    {
        if (text.Language is { } language)
            _languages.Add(TextSlices.OfLanguage(language));
        foreach (var name in TextSlices.Of(reader, text))
            Add(name, quality, isExact);
        var declined = TextSlices.DeclinedTags(reader);
        if (declined.Count > 0)
            Add(TextSlices.Declined, QualityOf(given.Where(declined.Contains), text.Tags.Where(declined.Contains)), isExact);
    }

    private static TagQuality QualityOf(IEnumerable<string> given, IEnumerable<string> tags)
    {
        var (all, right) = (given.ToHashSet(StringComparer.Ordinal), tags.ToHashSet(StringComparer.Ordinal));
        return new TagQuality(all.Count(right.Contains), all.Count(tag => !right.Contains(tag)), right.Count(tag => !all.Contains(tag)));
    }

    private void Add(string name, TagQuality quality, bool isExact)
    {
        var slice = _slices.GetValueOrDefault(name);
        _slices[name] = (slice.Texts + 1, slice.Quality + quality, slice.Exact + (isExact ? 1 : 0));
    }

    private void Point(EvaluatedReader reader, LabelledText text, HashSet<string> given)
    {
        if (text.Cues is not { Count: > 0 } cues || !text.Tags.Any(given.Contains))
            return;
        foreach (var tag in given.Where(text.Tags.Contains))
        {
            _causes++;
            _pointed += reader.Causes(tag).Any(cause => cues.Any(cue => cue.Tag == tag && cause.Start < cue.End && cue.Start < cause.End)) ? 1 : 0;
        }
    }
}
