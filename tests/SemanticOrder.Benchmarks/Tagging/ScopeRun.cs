using System.Globalization;
using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Benchmarks.Tagging;

/// <summary>
/// How well texts are told that belong to none of the intents a model knows. A set that has such texts is measured as it is. Of another every fourth class is out of scope, each in turn: its test texts
/// are to be turned away, and it is not learnt from; once with nothing else out of scope, and once with the training texts of the next fourth as examples of what is. A text in scope that is turned away counts as wrong.
/// </summary>
public sealed class ScopeRun : IMeasurement
{
    private const double LeastAccuracy = 0.92;
    private const int Parts = 4;

    private static readonly LearnerSettings Settings = new(1, 2, 2, 0.5);

    public string Verb => "scope";

    public string Arguments => "FOLDER…   folders with train.tsv and test.tsv whose texts have one tag at most";

    public int Run(string[] args)
    {
        if (args.Length == 0)
        {
            Console.Error.WriteLine($"usage: {Verb} {Arguments}");
            return 2;
        }

        Console.WriteLine($"recall: the share of texts out of scope that is turned away; at {LeastAccuracy.ToString(CultureInfo.InvariantCulture)}: where that many in scope are still right, or 0.01 fewer than with none turned away if that is lower");
        Console.WriteLine($"{"set",-18}{"left out",9}{"examples",9}{"in",7}{"out",7}{"none turned away",18}{"AUROC",8}{"recall at",11}{"by novelty",11}{"as trained: accuracy",22}{"recall",8}");
        foreach (var folder in args)
            Measure(folder);
        return 0;
    }

    private static void Measure(string folder)
    {
        var (training, test) = (IntentSets.Read(Path.Combine(folder, "train.tsv")), IntentSets.Read(Path.Combine(folder, "test.tsv")));
        var name = Path.GetFileName(folder.TrimEnd('/'));
        if (test.Exists(text => text.Tags.Count == 0))
        {
            Measure($"{name,-18}{"",9}", training, test);
            return;
        }

        var classes = training.Select(text => text.Tags[0]).Distinct().Order(StringComparer.Ordinal).Select((tag, number) => (tag, number)).ToDictionary(entry => entry.tag, entry => entry.number % Parts, StringComparer.Ordinal);
        for (var part = 0; part < Parts; part++)
        {
            Measure($"{name,-18}{part,9}", [.. Without(training, part)], [.. test.Select(text => IsOf(text, part) ? text with { Tags = [] } : text)]);
            var next = (part + 1) % Parts;
            Measure(
                $"{name,-18}{part,9}", [.. Without(training, part).Select(text => IsOf(text, next) ? text with { Tags = [] } : text)],
                [.. Without(test, next).Select(text => IsOf(text, part) ? text with { Tags = [] } : text)]);
        }

        bool IsOf(LabelledText text, int part) => classes.TryGetValue(text.Tags[0], out var of) && of == part;
        IEnumerable<LabelledText> Without(List<LabelledText> texts, int part) => texts.Where(text => !IsOf(text, part));
    }

    private static void Measure(string name, List<LabelledText> training, List<LabelledText> test)
    {
        var scorer = new IntentScorer(IntentTrainer.Train(training, new TrainingOptions { IsExclusive = true, Settings = Settings }));
        var (within, without) = (new List<Told>(), new List<Told>());
        foreach (var text in test)
        {
            var scores = scorer.Score(text.Text);
            var best = 0;
            for (var tag = 1; tag < scores.Length; tag++)
                best = scores[tag].Probability > scores[best].Probability ? tag : best;
            (text.Tags.Count == 0 ? without : within).Add(new Told(scores[best].Probability, 1 - scorer.Novelty, text.Tags.Contains(scores[best].Tag), scorer.IsGiven(best)));
        }

        var accuracy = Share(within, text => text.IsRight);
        var least = Math.Min(LeastAccuracy, accuracy - 0.01);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}{training.Count(text => text.Tags.Count == 0),9:N0}{within.Count,7:N0}{without.Count,7:N0}{accuracy,18:0.0000}{Auroc(within, without),8:0.000}{Recall(within, without, least, text => text.Probability),11:0.000}{Recall(within, without, least, text => text.Known),11:0.000}{Share(within, text => text is { IsRight: true, IsGiven: true }),22:0.0000}{Share(without, text => !text.IsGiven),8:0.000}"));
    }

    private static double Share(List<Told> texts, Func<Told, bool> holds) => texts.Count(holds) / (double)texts.Count;

    private static double Auroc(List<Told> within, List<Told> without)
    {
        var all = within.Select(text => (text.Probability, IsWithin: true)).Concat(without.Select(text => (text.Probability, IsWithin: false))).OrderBy(text => text.Probability).ToList();
        var (below, pairs) = (0L, 0L);
        foreach (var (_, isWithin) in all)
        {
            below += isWithin ? 0 : 1;
            pairs += isWithin ? below : 0;
        }

        return pairs / ((double)within.Count * without.Count);
    }

    private static double Recall(List<Told> within, List<Told> without, double least, Func<Told, double> score)
    {
        // The score from which as many right texts are kept as the accuracy asks for.
        var right = within.Where(text => text.IsRight).Select(score).OrderDescending().ToList();
        var needed = (int)Math.Ceiling(least * within.Count);
        return Share(without, text => score(text) < right[needed - 1]);
    }

    /// <summary>The likeliest tag of a text: its probability, the share of runs that the model knows, whether it is right, whether it is given.</summary>
    private readonly record struct Told(double Probability, double Known, bool IsRight, bool IsGiven);
}
