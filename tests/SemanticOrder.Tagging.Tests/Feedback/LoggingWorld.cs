using SemanticOrder.Tagging.Feedback;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Tagging.Tests.Feedback;

/// <summary>A world whose truth is known: tags are right with the probability that the context says, rewards follow from it, and a cautious policy writes the log.</summary>
internal sealed class LoggingWorld(double floor, ulong seed)
{
    private VisitOrder _random = new(seed);

    /// <summary>Shows what is likely, asks in the middle.</summary>
    public static double[] Candidate(double[] context) => context[0] >= 0.6 ? [0.9, 0.05, 0.05] : context[0] <= 0.4 ? [0.05, 0.9, 0.05] : [0.1, 0.1, 0.8];

    /// <summary>Mostly asks.</summary>
    public double[] Logging(double[] context) => context[0] >= 0.8 ? [1 - (2 * floor), floor, floor] : [floor, floor, 1 - (2 * floor)];

    /// <summary>What the candidate is worth, over the whole world.</summary>
    public static double Truth { get; } = Enumerable.Range(0, 10_000).Average(at => Worth(Probability((at + 0.5) / 10_000), Candidate([Probability((at + 0.5) / 10_000)])));

    public List<LoggedDecision> Log(int decisions)
    {
        var log = new List<LoggedDecision>();
        for (var number = 0; number < decisions; number++)
        {
            var probability = Probability(Uniform());
            double[] context = [probability];
            var propensities = Logging(context);
            var action = (int)ZoneBandit.Draw(propensities, (ulong)_random.Next(int.MaxValue));
            log.Add(new LoggedDecision(context, action, propensities[action], Reward(Uniform() < probability, action)));
        }

        return log;
    }

    /// <summary>Of most tags a model is rather sure.</summary>
    private static double Probability(double uniform) => Math.Pow(Math.Sin(Math.PI * uniform / 2), 2);

    /// <summary>What an action is worth in a context.</summary>
    public static double Expected(double[] context, int action) => (context[0] * Reward(true, action)) + ((1 - context[0]) * Reward(false, action));

    private static double Worth(double probability, double[] policy) => policy.Select((share, action) => share * Expected([probability], action)).Sum();

    private static double Reward(bool isRight, int action) => (FeedbackAction)action switch
    {
        FeedbackAction.Show => isRight ? 1.2 : 0.4,
        FeedbackAction.Hide => isRight ? -0.4 : 0.3,
        _ => isRight ? 0.5 : 0.2,
    };

    private double Uniform() => _random.Next(1_000_000) / 1_000_000.0;
}
