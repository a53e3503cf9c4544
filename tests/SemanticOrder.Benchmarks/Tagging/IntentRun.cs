using System.Globalization;
using SemanticOrder.Tagging.Evaluation;
using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Lexicon;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Benchmarks.Tagging;

/// <summary>
/// Trains the intent model on the official split of public sets and measures accuracy or F1, training time, size and texts per second of one thread; with --peers fastText and
/// liblinear learn from the same rows in the same order, and McNemar's test says whether the difference is one.
/// </summary>
public sealed class IntentRun : IMeasurement
{
    private const double Million = 1e6;

    public string Verb => "intents";

    public string Arguments => "[--peers] [--lexicon FILE] FOLDER…   folders with train.tsv and test.tsv (or dev.tsv): tags separated by |, a tab, the text";

    public int Run(string[] args)
    {
        var lexicon = Array.IndexOf(args, "--lexicon") is >= 0 and var at && at + 1 < args.Length ? TagLexicon.Parse(File.ReadAllText(args[at + 1]), args[at + 1]) : TagLexicon.Empty;
        var folders = args.Where((arg, place) => !arg.StartsWith("--", StringComparison.Ordinal) && !(place > 0 && args[place - 1] == "--lexicon")).ToList();
        if (folders.Count == 0)
        {
            Console.Error.WriteLine($"usage: {Verb} {Arguments}");
            return 2;
        }

        Console.WriteLine($"{"set",-22}{"learner",-12}{"rows",9}{"tags",6}{"train s",9}{"accuracy",10}{"micro-F1",10}{"macro-F1",10}{"exact",8}{"ECE",8}{"texts/s",10}{"B/text",8}{"MB",8}  McNemar");
        foreach (var folder in folders)
            Measure(folder, lexicon, args.Contains("--peers"));
        return 0;
    }

    private static void Measure(string folder, TagLexicon lexicon, bool hasPeers)
    {
        var training = IntentSets.Read(Path.Combine(folder, "train.tsv"));
        var test = IntentSets.Read(File.Exists(Path.Combine(folder, "test.tsv")) ? Path.Combine(folder, "test.tsv") : Path.Combine(folder, "dev.tsv"));
        var (name, isExclusive) = (Path.GetFileName(folder.TrimEnd('/')), IntentSets.IsExclusive(training));
        var cpu = Environment.CpuUsage.TotalTime;
        var chosen = IntentTrainer.Train(training, new TrainingOptions { IsExclusive = isExclusive, Lexicon = lexicon });
        var searching = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
        cpu = Environment.CpuUsage.TotalTime;
        var model = IntentTrainer.Train(training, new TrainingOptions { IsExclusive = isExclusive, Lexicon = lexicon, Settings = chosen.Settings });
        var seconds = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
        var evaluation = IntentEvaluation.Of(model, test);
        var scorer = new IntentScorer(model);
        bool[] isRight = [.. test.Select(text => text.Tags.Contains(Likeliest(scorer, text.Text)))];
        var (rate, allocated) = Rate(scorer, test);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-22}{"here",-12}{training.Count,9:N0}{model.Tags.Count,6}{seconds,9:0.00}{Share(isRight),10:0.0000}{evaluation.Micro.F1,10:0.0000}{evaluation.MacroF1,10:0.0000}{evaluation.Exact,8:0.0000}{evaluation.CalibrationError,8:0.0000}{rate,10:N0}{allocated,8:0.0}{ModelFile.Write(model).Length / Million,8:0.0}  chosen in {searching:0.0} s: {model.Settings}"));
        if (!hasPeers || !isExclusive)
            return;
        foreach (var peer in IntentPeers.Installed(training, test))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-22}{peer.Name,-12}{training.Count,9:N0}{model.Tags.Count,6}{peer.Seconds,9:0.00}{Share(peer.IsRight),10:0.0000}{"",64}  {McNemar.Say(isRight, peer.IsRight)}"));
        }
    }

    private static double Share(bool[] isRight) => isRight.Count(right => right) / (double)isRight.Length;

    private static string Likeliest(IntentScorer scorer, string text)
    {
        var scores = scorer.Score(text);
        var best = 0;
        for (var tag = 1; tag < scores.Length; tag++)
            best = scores[tag].Probability > scores[best].Probability ? tag : best;
        return scores[best].Tag;
    }

    /// <summary>By the CPU of the thread, since others may be at work on the machine.</summary>
    private static (double Rate, double Allocated) Rate(IntentScorer scorer, List<LabelledText> test)
    {
        var (best, allocated) = (0.0, 0.0);
        for (var round = 0; round < 7; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var cpu = Environment.CpuUsage.TotalTime;
            foreach (var text in test)
                scorer.Score(text.Text);
            best = Math.Max(best, test.Count / (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
            allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)test.Count;
        }

        return (best, allocated);
    }
}
