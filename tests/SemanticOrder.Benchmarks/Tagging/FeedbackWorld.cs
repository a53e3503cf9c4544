using SemanticOrder.Tagging.Feedback;
using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Benchmarks.Tagging;

/// <summary>A world whose truth is known: the test texts of a real set, scored by a model of its training texts, and whether their most frequent tags are right.</summary>
internal sealed class FeedbackWorld
{
    private const int Tags = 15;
    private const int Neighbours = 300;

    private readonly List<(double Probability, bool IsRight)> _pairs;
    private readonly double[] _shares;

    private FeedbackWorld(List<(double Probability, bool IsRight)> pairs)
    {
        _pairs = [.. pairs.OrderBy(pair => pair.Probability)];
        _shares = [.. _pairs.Chunk(Neighbours).Select(chunk => chunk.Count(pair => pair.IsRight) / (double)chunk.Length)];
    }

    /// <summary>How many pairs of a text and a tag there are.</summary>
    public int Count => _pairs.Count;

    public static FeedbackWorld Read(string folder)
    {
        var training = IntentSets.Read(Path.Combine(folder, "train.tsv"));
        var model = IntentTrainer.Train(training, new TrainingOptions { Settings = new LearnerSettings(1, 1, 1, 0.5) });
        var frequent = training.SelectMany(text => text.Tags).CountBy(tag => tag).OrderByDescending(tag => tag.Value).Take(Tags).Select(tag => tag.Key).ToHashSet(StringComparer.Ordinal);
        var scorer = new IntentScorer(model);
        return new FeedbackWorld([.. IntentSets.Read(Path.Combine(folder, "test.tsv")).SelectMany(text => scorer.Score(text.Text).ToArray().Where(score => frequent.Contains(score.Tag)).Select(score => (score.Probability, text.Tags.Contains(score.Tag))))]);
    }

    /// <summary>What a policy is worth: the mean over all pairs.</summary>
    public double Worth(Func<double[], double[]> policy) => _pairs.Average(pair => policy([pair.Probability]).Select((share, action) => share * Reward(pair.IsRight, action)).Sum());

    /// <summary>What an action is worth where the model gives this probability: as much as nobody can know who sees that alone. By the pairs around it.</summary>
    public double Expected(double[] context, int action)
    {
        var (low, high) = (0, _pairs.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _pairs[middle].Probability < context[0] ? (middle + 1, high) : (low, middle);
        }

        var share = _shares[low / Neighbours];
        return (share * Reward(true, action)) + ((1 - share) * Reward(false, action));
    }

    /// <summary>The log of a policy.</summary>
    public List<LoggedDecision> Log(Func<double[], double[]> policy, int events, int seed)
    {
        var (random, log) = (new Random(seed), new List<LoggedDecision>(events));
        for (var number = 0; number < events; number++)
        {
            var (probability, isRight) = _pairs[random.Next(_pairs.Count)];
            double[] context = [probability];
            var propensities = policy(context);
            var action = (int)ZoneBandit.Draw(propensities, (ulong)random.Next());
            log.Add(new LoggedDecision(context, action, propensities[action], Reward(isRight, action)));
        }

        return log;
    }

    private static double Reward(bool isRight, int action) => (FeedbackAction)action switch
    {
        FeedbackAction.Show => isRight ? 1 : -1,
        FeedbackAction.Hide => isRight ? -0.5 : 0,
        _ => isRight ? 0.7 : -0.2,
    };
}
