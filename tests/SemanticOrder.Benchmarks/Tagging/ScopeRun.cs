using System.Globalization;
using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Benchmarks.Tagging;

/// <summary>
/// How well texts are told that belong to none of the intents a model knows: every fourth class is left out of training, each in turn, and its test texts are out of scope. Prints how often in-scope texts
/// are right with none turned away, and the share of out-of-scope texts that is turned away where the first is still at a stated accuracy; a text in scope that is turned away counts as wrong.
/// </summary>
public sealed class ScopeRun : IMeasurement
{
    private const double LeastAccuracy = 0.92;
    private const int Parts = 4;

    private static readonly LearnerSettings Settings = new(1, 2, 2, 0.5);

    public string Verb => "scope";

    public string Arguments => "FOLDER…   folders with train.tsv and test.tsv whose texts have one tag each";

    public int Run(string[] args)
    {
        if (args.Length == 0)
        {
            Console.Error.WriteLine($"usage: {Verb} {Arguments}");
            return 2;
        }

        Console.WriteLine($"{"set",-18}{"part",5}{"in",7}{"out",7}{"accuracy",10}   for each score AUROC, recall where accuracy is {LeastAccuracy.ToString(CultureInfo.InvariantCulture)}, or 0.01 less than with none turned away if that is lower");
        foreach (var folder in args)
        {
            for (var part = 0; part < Parts; part++)
                Measure(folder, part);
        }

        return 0;
    }

    private static void Measure(string folder, int part)
    {
        var (training, test) = (IntentSets.Read(Path.Combine(folder, "train.tsv")), IntentSets.Read(Path.Combine(folder, "test.tsv")));
        var left = training.Select(text => text.Tags[0]).Distinct().Order(StringComparer.Ordinal).Where((_, number) => number % Parts == part).ToHashSet(StringComparer.Ordinal);
        var scorer = new IntentScorer(IntentTrainer.Train([.. training.Where(text => !left.Contains(text.Tags[0]))], new TrainingOptions { IsExclusive = true, Settings = Settings }));
        var (within, without) = (new List<(double[] Scores, bool IsRight)>(), new List<(double[] Scores, bool IsRight)>());
        foreach (var text in test)
        {
            var scores = scorer.Score(text.Text).ToArray();
            var best = scores.MaxBy(score => score.Probability);
            (left.Contains(text.Tags[0]) ? without : within).Add((Candidates(best.Probability, scores, scorer.Novelty), best.Tag == text.Tags[0]));
        }

        var accuracy = within.Count(text => text.IsRight) / (double)within.Count;
        var least = Math.Min(LeastAccuracy, accuracy - 0.01);
        var told = Enumerable.Range(0, within[0].Scores.Length).Select(candidate => string.Create(CultureInfo.InvariantCulture, $"{Auroc(within, without, candidate):0.000} {Recall(within, without, candidate, least):0.000}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(folder.TrimEnd('/')),-18}{part,5}{within.Count,7:N0}{without.Count,7:N0}{accuracy,10:0.0000}   {string.Join("   ", told)}"));
    }

    /// <summary>Scores that are high in scope: the likeliest tag's probability, the chance that any tag is right, what is not novel, and both.</summary>
    private static double[] Candidates(double best, TagScore[] scores, double novelty)
    {
        var none = scores.Aggregate(1.0, (product, score) => product * (1 - score.Probability));
        return [best, 1 - none, 1 - novelty, best * (1 - novelty)];
    }

    private static double Auroc(List<(double[] Scores, bool IsRight)> within, List<(double[] Scores, bool IsRight)> without, int candidate)
    {
        var all = within.Select(text => (Score: text.Scores[candidate], IsWithin: true)).Concat(without.Select(text => (Score: text.Scores[candidate], IsWithin: false))).OrderBy(text => text.Score).ToList();
        var (below, pairs) = (0L, 0L);
        foreach (var (_, isWithin) in all)
        {
            below += isWithin ? 0 : 1;
            pairs += isWithin ? below : 0;
        }

        return pairs / ((double)within.Count * without.Count);
    }

    private static double Recall(List<(double[] Scores, bool IsRight)> within, List<(double[] Scores, bool IsRight)> without, int candidate, double least)
    {
        // The score from which as many right texts are kept as the accuracy asks for.
        var right = within.Where(text => text.IsRight).Select(text => text.Scores[candidate]).OrderDescending().ToList();
        var needed = (int)Math.Ceiling(least * within.Count);
        return without.Count(text => text.Scores[candidate] < right[needed - 1]) / (double)without.Count;
    }
}
