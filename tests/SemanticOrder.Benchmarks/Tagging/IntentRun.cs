using System.Diagnostics;
using System.Globalization;
using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Benchmarks.Tagging;

/// <summary>Trains the intent model on the official split of public sets and measures accuracy or F1, training time, size and texts per second of one thread.</summary>
public sealed class IntentRun : IMeasurement
{
    public string Verb => "intents";

    public string Arguments => "FOLDER…   folders with train.tsv and test.tsv (or dev.tsv): tags separated by |, a tab, the text";

    public int Run(string[] args)
    {
        if (args.Length == 0)
        {
            Console.Error.WriteLine($"usage: {Verb} {Arguments}");
            return 2;
        }

        Console.WriteLine($"{"set",-24}{"rows",9}{"tags",6}{"features",10}{"train s",9}{"accuracy",10}{"micro-F1",10}{"macro-F1",10}{"exact",8}{"ECE",8}{"texts/s",10}{"B/text",8}");
        foreach (var folder in args)
            Measure(folder);
        return 0;
    }

    private static void Measure(string folder)
    {
        var training = Read(Path.Combine(folder, "train.tsv"));
        var test = Read(File.Exists(Path.Combine(folder, "test.tsv")) ? Path.Combine(folder, "test.tsv") : Path.Combine(folder, "dev.tsv"));
        var isExclusive = training.All(text => text.Tags.Count == 1) && test.All(text => text.Tags.Count == 1) && !training.Exists(text => text.Tags[0] == "none");
        if (!isExclusive)
            training = [.. training.Select(text => text with { Tags = [.. text.Tags.Where(tag => tag != "none")] })];
        var cpu = Environment.CpuUsage.TotalTime;
        var model = IntentTrainer.Train(training, new TrainingOptions { IsExclusive = isExclusive });
        var trainingSeconds = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
        var quality = Judge(model, test);
        var (rate, allocated) = Rate(model, test);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(folder.TrimEnd('/')),-24}{training.Count,9:N0}{model.Tags.Count,6}{model.FeatureCount,10:N0}{trainingSeconds,9:0.00}{quality.Accuracy,10:0.0000}{quality.Micro,10:0.0000}{quality.Macro,10:0.0000}{quality.Exact,8:0.0000}{quality.Error,8:0.0000}{rate,10:N0}{allocated,8:0.0}"));
    }

    private static List<LabelledText> Read(string file) =>
        [.. File.ReadLines(file).Select(line => line.Split('\t', 2)).Where(parts => parts.Length == 2).Select(parts => new LabelledText(parts[1], parts[0].Split('|')))];

    private static (double Accuracy, double Micro, double Macro, double Exact, double Error) Judge(IntentModel model, List<LabelledText> test)
    {
        var scorer = new IntentScorer(model);
        var counts = model.Tags.ToDictionary(tag => tag, _ => new int[3]);
        var (accurate, exact, missed) = (0, 0, 0);
        var bins = new (double Sum, double Right, int Count)[10];
        foreach (var text in test)
        {
            var scores = scorer.Score(text.Text).ToArray();
            var best = scores.MaxBy(score => score.Score).Tag;
            accurate += text.Tags.Contains(best) ? 1 : 0;
            var given = (model.IsExclusive ? [best] : scores.Where(score => score.Probability >= model.ThresholdOf(score.Tag)).Select(score => score.Tag)).ToHashSet();
            var gold = text.Tags.Where(tag => tag != "none").ToHashSet();
            exact += given.SetEquals(gold) ? 1 : 0;
            missed += gold.Count(tag => !counts.ContainsKey(tag));
            foreach (var score in scores)
            {
                var (isGiven, isRight) = (given.Contains(score.Tag), gold.Contains(score.Tag));
                counts[score.Tag][0] += isGiven && isRight ? 1 : 0;
                counts[score.Tag][1] += isGiven && !isRight ? 1 : 0;
                counts[score.Tag][2] += !isGiven && isRight ? 1 : 0;
                ref var bin = ref bins[Math.Min((int)(score.Probability * 10), 9)];
                bin = (bin.Sum + score.Probability, bin.Right + (isRight ? 1 : 0), bin.Count + 1);
            }
        }

        var (right, wrong, left) = (counts.Values.Sum(count => count[0]), counts.Values.Sum(count => count[1]), counts.Values.Sum(count => count[2]) + missed);
        var macro = counts.Values.Where(count => count[0] + count[2] > 0).Average(count => 2.0 * count[0] / Math.Max((2 * count[0]) + count[1] + count[2], 1));
        var error = bins.Where(bin => bin.Count > 0).Sum(bin => Math.Abs(bin.Sum - bin.Right)) / bins.Sum(bin => bin.Count);
        return (accurate / (double)test.Count, 2.0 * right / ((2 * right) + wrong + left), macro, exact / (double)test.Count, error);
    }

    private static (double Rate, double Allocated) Rate(IntentModel model, List<LabelledText> test)
    {
        var scorer = new IntentScorer(model);
        var best = 0.0;
        var allocated = 0.0;
        for (var round = 0; round < 7; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            foreach (var text in test)
                scorer.Score(text.Text);
            best = Math.Max(best, test.Count / watch.Elapsed.TotalSeconds);
            allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)test.Count;
        }

        return (best, allocated);
    }
}
