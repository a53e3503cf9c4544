namespace SemanticOrder.Tagging.Feedback;

/// <summary>
/// What a policy would have been worth, from the log of another: by inverse propensities (IPS, Horvitz and Thompson), self-normalised (SNIPS, Swaminathan and Joachims 2015), and
/// doubly robust (Dudík, Langford and Li 2011) with a reward model that is fitted crosswise on the same log, so that no decision is judged by a model that has seen it.
/// </summary>
/// <param name="log">The decisions.</param>
/// <param name="policy">For a context the probability of every action; together 1.</param>
public sealed class OffPolicyEvaluation(IReadOnlyList<LoggedDecision> log, Func<double[], double[]> policy)
{
    private readonly double[][] _wanted = [.. log.Select(decision => policy(decision.Context))];

    /// <summary>By inverse propensities: unbiased, and noisy where these are small.</summary>
    public ValueEstimate InversePropensity() => Mean([.. log.Select((decision, row) => Weight(row) * decision.Reward)]);

    /// <summary>The same divided by the mean weight: hardly biased, less noisy.</summary>
    public ValueEstimate SelfNormalised()
    {
        var total = log.Select((_, row) => Weight(row)).Sum();
        if (total <= 0)
            return new ValueEstimate(0, double.PositiveInfinity, 0);
        var value = log.Select((decision, row) => Weight(row) * decision.Reward).Sum() / total;
        var square = log.Select((decision, row) => Math.Pow(Weight(row) * (decision.Reward - value), 2)).Sum();
        return new ValueEstimate(value, Math.Sqrt(square) / total, Effective());
    }

    /// <summary>Doubly robust: right when either the propensities or the reward model are.</summary>
    /// <param name="folds">Parts that the log is cut into; each is judged by a model of the others.</param>
    public ValueEstimate DoublyRobust(int folds = 5)
    {
        var terms = new double[log.Count];
        var actions = _wanted.Length == 0 ? 0 : _wanted[0].Length;
        for (var fold = 0; fold < folds; fold++)
        {
            var model = RewardModel.Fit(log.Where((_, row) => row % folds != fold), actions);
            for (var row = fold; row < log.Count; row += folds)
            {
                var direct = Enumerable.Range(0, actions).Sum(action => _wanted[row][action] * model.Predict(log[row].Context, action));
                terms[row] = direct + (Weight(row) * (log[row].Reward - model.Predict(log[row].Context, log[row].Action)));
            }
        }

        return Mean(terms);
    }

    /// <summary>How much more a policy is worth than another, doubly robust: the difference of each decision, so that what both share does not widen the interval.</summary>
    /// <param name="log">The decisions.</param>
    /// <param name="candidate">The policy in question.</param>
    /// <param name="champion">The one in use.</param>
    public static ValueEstimate Uplift(IReadOnlyList<LoggedDecision> log, Func<double[], double[]> candidate, Func<double[], double[]> champion)
    {
        var difference = new OffPolicyEvaluation(log, context => [.. candidate(context).Zip(champion(context), (left, right) => left - right)]).DoublyRobust();
        return difference with { EffectiveSampleSize = new OffPolicyEvaluation(log, candidate).Effective() };
    }

    private double Weight(int row) => _wanted[row][log[row].Action] / log[row].Propensity;

    private double Effective()
    {
        var (sum, square) = (0.0, 0.0);
        for (var row = 0; row < log.Count; row++)
            (sum, square) = (sum + Weight(row), square + (Weight(row) * Weight(row)));
        return square > 0 ? sum * sum / square : 0;
    }

    private ValueEstimate Mean(double[] terms)
    {
        if (terms.Length == 0)
            return new ValueEstimate(0, double.PositiveInfinity, 0);
        var mean = terms.Average();
        var variance = terms.Sum(term => (term - mean) * (term - mean)) / Math.Max(terms.Length - 1, 1);
        return new ValueEstimate(mean, Math.Sqrt(variance / terms.Length), Effective());
    }
}
