using System.Diagnostics;
using System.Globalization;
using SemanticOrder.Tagging.Evaluation;
using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Lexicon;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Benchmarks.Tagging;

/// <summary>
/// Trains the intent model on the official split of public sets and measures F1 and texts that are exactly right (accuracy, where each has one tag), training time, size and texts per second of one thread; with --peers fastText and
/// liblinear learn from the same rows in the same order, and McNemar's test says whether the difference is one.
/// </summary>
public sealed class IntentRun : IMeasurement
{
    private const double Million = 1e6;

    // Seconds of CPU.
    private const double WarmUp = 2;
    private const double Measured = 2;

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

        Console.WriteLine($"{"set",-22}{"learner",-11}{"rows",8}{"tags",6}{"wall s",8}{"CPU s",8}{"micro-F1",10}{"macro-F1",10}{"exact",8}{"ECE",8}{"texts/s",10}{"B/text",8}{"MB",6}  McNemar on texts that are exactly right");
        foreach (var folder in folders)
            Measure(folder, lexicon, args.Contains("--peers"));
        return 0;
    }

    private static void Measure(string folder, TagLexicon lexicon, bool hasPeers)
    {
        var training = IntentSets.Read(Path.Combine(folder, "train.tsv"));
        var test = IntentSets.Read(File.Exists(Path.Combine(folder, "test.tsv")) ? Path.Combine(folder, "test.tsv") : Path.Combine(folder, "dev.tsv"));
        var (name, isExclusive) = (Path.GetFileName(folder.TrimEnd('/')), IntentSets.IsExclusive(training));
        var options = new TrainingOptions { IsExclusive = isExclusive, Lexicon = lexicon };
        var (chosen, _, searching) = Timed(() => IntentTrainer.Train(training, options));
        var (model, wall, cpu) = Timed(() => IntentTrainer.Train(training, options with { Settings = chosen.Settings }));
        var (evaluation, scorer, tagger) = (IntentEvaluation.Of(model, test), new IntentScorer(model), new IntentTagger(model));
        var ours = new GivenTags("here", wall, cpu, [.. test.Select(text => tagger.Tag(text.Text).Tags.Where(tag => tag.IsGiven).Select(tag => tag.Tag).ToHashSet(StringComparer.Ordinal))]);
        var (rate, allocated) = Rate(scorer, test);
        Console.WriteLine(Line(name, ours, training, test) + string.Create(
            CultureInfo.InvariantCulture, $"{evaluation.CalibrationError,8:0.0000}{rate,10:N0}{allocated,8:0.0}{ModelFile.Write(model).Length / Million,6:0.0}  chosen in {searching:0.0} s of CPU: {model.Settings}"));
        foreach (var peer in hasPeers ? IntentPeers.Installed(training, test, isExclusive) : [])
            Console.WriteLine(Line(name, peer, training, test) + $"{"",34}{McNemar.Say(ours.IsExact(test), peer.IsExact(test))}");
    }

    private static (IntentModel Model, double Wall, double Cpu) Timed(Func<IntentModel> train)
    {
        var (clock, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        return (train(), clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
    }

    private static string Line(string name, GivenTags given, List<LabelledText> training, List<LabelledText> test)
    {
        var (micro, macro) = given.F1(test);
        var exact = given.IsExact(test).Count(isExact => isExact) / (double)test.Count;
        return string.Create(CultureInfo.InvariantCulture, $"{name,-22}{given.Name,-11}{training.Count,8:N0}{training.SelectMany(text => text.Tags).Distinct().Count(),6}{given.Wall,8:0.00}{given.Cpu,8:0.00}{micro,10:0.0000}{macro,10:0.0000}{exact,8:0.0000}");
    }

    /// <summary>By the CPU of the process, since others may be at work on the machine; over so many rounds that its clock is fine enough, once the code has been compiled for them.</summary>
    private static (double Rate, double Allocated) Rate(IntentScorer scorer, List<LabelledText> test)
    {
        Rounds(scorer, test, WarmUp);
        var (before, cpu) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime);
        var texts = (double)Rounds(scorer, test, Measured) * test.Count;
        return (texts / (Environment.CpuUsage.TotalTime - cpu).TotalSeconds, (GC.GetAllocatedBytesForCurrentThread() - before) / texts);
    }

    private static int Rounds(IntentScorer scorer, List<LabelledText> test, double seconds)
    {
        var (cpu, rounds) = (Environment.CpuUsage.TotalTime, 0);
        for (; (Environment.CpuUsage.TotalTime - cpu).TotalSeconds < seconds; rounds++)
        {
            foreach (var text in test)
                scorer.Score(text.Text);
        }

        return rounds;
    }
}
