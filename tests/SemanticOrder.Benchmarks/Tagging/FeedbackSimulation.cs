using System.Globalization;
using SemanticOrder.Tagging.Feedback;
using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Benchmarks.Tagging;

/// <summary>
/// Off-policy estimators where the truth is known: a model of a real set scores its test texts, a cautious policy decides about the most frequent tags, and another policy is to be judged
/// from its log. Prints the root mean squared error of every estimator over many logs, how often its interval holds, and what losing the propensities does.
/// </summary>
public sealed class FeedbackSimulation : IMeasurement
{
    private const int Tags = 15;
    private const int Replications = 500;

    public string Verb => "feedback";

    public string Arguments => "FOLDER   a folder with train.tsv and test.tsv, for example crosswoz_user_acts";

    public int Run(string[] args)
    {
        if (args.Length != 1)
        {
            Console.Error.WriteLine($"usage: {Verb} {Arguments}");
            return 2;
        }

        var world = World(args[0]);
        Console.WriteLine($"{world.Count:N0} pairs of text and tag, {Replications} replications");
        Console.WriteLine($"{"events",8}{"floor",7}{"truth",10}{"IPS",10}{"SNIPS",10}{"DR",10}{"DR/SNIPS",10}{"held by DR",12}{"lost: bias",12}{"95 %",20}");
        foreach (var (events, floor) in new[] { (2_000, 0.02), (2_000, 0.1), (10_000, 0.02), (10_000, 0.1) })
            Measure(world, events, floor);
        return 0;
    }

    private static List<(double Probability, bool IsRight)> World(string folder)
    {
        var training = IntentSets.Read(Path.Combine(folder, "train.tsv"));
        var model = IntentTrainer.Train(training, new TrainingOptions { Settings = new LearnerSettings(1, 1, 1, 0.5) });
        var frequent = training.SelectMany(text => text.Tags).CountBy(tag => tag).OrderByDescending(tag => tag.Value).Take(Tags).Select(tag => tag.Key).ToHashSet(StringComparer.Ordinal);
        var scorer = new IntentScorer(model);
        return [.. IntentSets.Read(Path.Combine(folder, "test.tsv")).SelectMany(text => scorer.Score(text.Text).ToArray().Where(score => frequent.Contains(score.Tag)).Select(score => (score.Probability, text.Tags.Contains(score.Tag))))];
    }

    private static void Measure(List<(double Probability, bool IsRight)> world, int events, double floor)
    {
        var truth = world.Average(pair => Candidate([pair.Probability]).Select((share, action) => share * Reward(pair.IsRight, action)).Sum());
        var estimates = Enumerable.Range(0, Replications).AsParallel().AsOrdered().Select(replication => Estimate(world, events, floor, (ulong)replication + 1)).ToList();
        var held = estimates.Count(estimate => estimate.Robust.Lower <= truth && truth <= estimate.Robust.Upper) / (double)Replications;
        var (ips, snips, robust) = (Error(estimates.Select(estimate => estimate.Inverse), truth), Error(estimates.Select(estimate => estimate.Normalised), truth), Error(estimates.Select(estimate => estimate.Robust.Value), truth));
        var lost = estimates.Select(estimate => estimate.Lost - truth).Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{events,8:N0}{floor,7:0.00}{truth,10:0.0000}{ips,10:0.0000}{snips,10:0.0000}{robust,10:0.0000}{robust / snips,10:0.00}{held,12:0.000}{lost.Average(),12:0.0000}{$"{lost[Replications / 40]:0.0000} to {lost[^(Replications / 40)]:0.0000}",20}"));
    }

    private static (double Inverse, double Normalised, ValueEstimate Robust, double Lost) Estimate(List<(double Probability, bool IsRight)> world, int events, double floor, ulong seed)
    {
        var random = new Random((int)seed);
        var log = new List<LoggedDecision>(events);
        for (var number = 0; number < events; number++)
        {
            var (probability, isRight) = world[random.Next(world.Count)];
            
            // The champion shows what it is sure of and asks about the rest.
            double[] propensities = probability >= 0.9 ? [1 - (2 * floor), floor, floor] : [floor, floor, 1 - (2 * floor)];
            var action = (int)ZoneBandit.Draw(propensities, (ulong)random.Next());
            log.Add(new LoggedDecision([probability], action, propensities[action], Reward(isRight, action)));
        }

        var evaluation = new OffPolicyEvaluation(log, Candidate);
        var lost = new OffPolicyEvaluation([.. log.Select(decision => decision with { Propensity = 1 / 3.0 })], Candidate);
        return (evaluation.InversePropensity().Value, evaluation.SelfNormalised().Value, evaluation.DoublyRobust(), lost.SelfNormalised().Value);
    }

    private static double Error(IEnumerable<double> estimates, double truth) => Math.Sqrt(estimates.Average(estimate => (estimate - truth) * (estimate - truth)));

    private static double[] Candidate(double[] context) => context[0] >= 0.7 ? [0.9, 0.05, 0.05] : context[0] <= 0.3 ? [0.05, 0.9, 0.05] : [0.1, 0.1, 0.8];

    private static double Reward(bool isRight, int action) => (FeedbackAction)action switch
    {
        FeedbackAction.Show => isRight ? 1 : -1,
        FeedbackAction.Hide => isRight ? -0.5 : 0,
        _ => isRight ? 0.7 : -0.2,
    };
}
