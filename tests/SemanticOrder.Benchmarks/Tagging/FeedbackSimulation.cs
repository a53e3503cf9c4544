using System.Globalization;
using SemanticOrder.Tagging.Feedback;

namespace SemanticOrder.Benchmarks.Tagging;

/// <summary>
/// Off-policy estimators where the truth is known. A champion decides about pairs of text and tag, and another policy is to be judged from its log, by itself and against the champion. Prints the root
/// mean squared error of every estimator over many logs, how often the interval of the doubly robust one holds, what nobody could do better who sees no more than the model's probability, and what losing
/// the propensities does.
/// </summary>
public sealed class FeedbackSimulation : IMeasurement
{
    private const int Replications = 500;
    private const int Resamples = 1_000;

    // What it costs to learn depends on how the champion decides: one that asks about everything, as at the start of a service; one that shows what it is sure of; and one that is unsure
    // between 0.3 and 0.7 alone, which is where ZoneBandit tries things out.
    private static readonly (string Name, Func<double, double, double[]> Champion, Func<double, double[]> Candidate)[] Worlds =
    [
        ("asks", (_, floor) => [floor, floor, 1 - (2 * floor)], Decided),
        ("shows from 0.9", (probability, floor) => probability >= 0.9 ? [1 - (2 * floor), floor, floor] : [floor, floor, 1 - (2 * floor)], Decided),
        ("zone of asking", (probability, floor) => Zoned(probability, [floor, floor, 1 - (2 * floor)]), probability => Zoned(probability, probability >= 0.5 ? [0.8, 0.1, 0.1] : [0.1, 0.8, 0.1])),
    ];

    public string Verb => "feedback";

    public string Arguments => "FOLDER   a folder with train.tsv and test.tsv, for example crosswoz_user_acts";

    public int Run(string[] args)
    {
        if (args.Length != 1)
        {
            Console.Error.WriteLine($"usage: {Verb} {Arguments}");
            return 2;
        }

        var world = FeedbackWorld.Read(args[0]);
        Console.WriteLine($"{world.Count:N0} pairs of text and tag, {Replications} logs; root mean squared errors, of the value of a candidate and of its uplift over the champion");
        Console.WriteLine($"{"champion",-16}{"events",7}{"floor",6}{"truth",9}{"IPS",8}{"SNIPS",8}{"DR",8}{"of SNIPS (95 %)",22}{"bound",7}{"holds",7}  |{"uplift",8}{"SNIPS",8}{"DR",8}{"of SNIPS (95 %)",22}{"bound",7}{"holds",7}  |  lost: bias (95 %)");
        foreach (var (name, champion, candidate) in Worlds)
        {
            foreach (var (events, floor) in new[] { (2_000, 0.02), (2_000, 0.1), (10_000, 0.02), (10_000, 0.1) })
                Measure(world, name, events, floor, context => champion(context[0], floor), context => candidate(context[0]));
        }

        return 0;
    }

    private static void Measure(FeedbackWorld world, string name, int events, double floor, Func<double[], double[]> champion, Func<double[], double[]> candidate)
    {
        var (truth, uplift) = (world.Worth(candidate), world.Worth(candidate) - world.Worth(champion));
        var logs = Enumerable.Range(1, Replications).AsParallel().AsOrdered().Select(seed => Estimate(world, world.Log(champion, events, seed), champion, candidate)).ToList();
        var lost = logs.Select(log => log.Lost - truth).Order().ToList();
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{name,-16}{events,7:N0}{floor,6:0.00}{truth,9:0.0000}{Error([.. logs.Select(log => log.Inverse - truth)]),8:0.0000}"));
        Console.Write(Side([.. logs.Select(log => log.Value)], truth));
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"  |{uplift,8:0.0000}") + Side([.. logs.Select(log => log.Uplift)], uplift));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  |  {lost.Average():0.0000} ({lost[Replications / 40]:0.0000} to {lost[^(Replications / 40)]:0.0000})"));
    }

    private static (double Inverse, Estimates Value, Estimates Uplift, double Lost) Estimate(FeedbackWorld world, List<LoggedDecision> log, Func<double[], double[]> champion, Func<double[], double[]> candidate)
    {
        var (wanted, inUse) = (new OffPolicyEvaluation(log, candidate), new OffPolicyEvaluation(log, champion).SelfNormalised().Value);
        var difference = new OffPolicyEvaluation(log, context => [.. candidate(context).Zip(champion(context), (left, right) => left - right)]);
        var normalised = wanted.SelfNormalised().Value;
        var lost = new OffPolicyEvaluation([.. log.Select(decision => decision with { Propensity = 1 / 3.0 })], candidate).SelfNormalised().Value;
        return (
            wanted.InversePropensity().Value, new Estimates(normalised, wanted.DoublyRobust(), wanted.DoublyRobust(world.Expected).Value),
            new Estimates(normalised - inUse, OffPolicyEvaluation.Uplift(log, candidate, champion), difference.DoublyRobust(world.Expected).Value), lost);
    }

    private static string Side(List<Estimates> estimates, double truth)
    {
        double[] normalised = [.. estimates.Select(estimate => estimate.Normalised - truth)];
        double[] robust = [.. estimates.Select(estimate => estimate.Robust.Value - truth)];
        double[] known = [.. estimates.Select(estimate => estimate.Known - truth)];
        var random = new Random(1);
        var ratios = Enumerable.Range(0, Resamples).Select(_ => Ratio(robust, normalised, [.. robust.Select(_ => random.Next(robust.Length))])).Order().ToList();
        var held = estimates.Count(estimate => estimate.Robust.Lower <= truth && truth <= estimate.Robust.Upper) / (double)estimates.Count;
        var interval = string.Create(CultureInfo.InvariantCulture, $"{Error(robust) / Error(normalised):0.00} ({ratios[Resamples / 40]:0.00} to {ratios[^(Resamples / 40)]:0.00})");
        return string.Create(CultureInfo.InvariantCulture, $"{Error(normalised),8:0.0000}{Error(robust),8:0.0000}{interval,22}{Error(known) / Error(normalised),7:0.00}{held,7:0.000}");
    }

    private static double Ratio(double[] robust, double[] normalised, int[] drawn) => Error([.. drawn.Select(at => robust[at])]) / Error([.. drawn.Select(at => normalised[at])]);

    private static double Error(double[] misses) => Math.Sqrt(misses.Average(miss => miss * miss));

    private static double[] Decided(double probability) => Zoned(probability, [0.1, 0.1, 0.8], [0.9, 0.05, 0.05], [0.05, 0.9, 0.05]);

    private static double[] Zoned(double probability, double[] within) => Zoned(probability, within, [1, 0, 0], [0, 1, 0]);

    private static double[] Zoned(double probability, double[] within, double[] above, double[] below) => probability >= 0.7 ? above : probability <= 0.3 ? below : within;

    /// <summary>What one log says: SNIPS, doubly robust, and doubly robust if the expected rewards were known.</summary>
    private sealed record Estimates(double Normalised, ValueEstimate Robust, double Known);
}
