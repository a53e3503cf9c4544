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
        var actions = _wanted.Length == 0 ? 0 : _wanted[0].Length;
        var models = Enumerable.Range(0, folds).Select(fold => RewardModel.Fit(log.Where((_, row) => row % folds != fold), actions)).ToList();
        return Mean([.. log.Select((_, row) => Robust(row, models[row % folds].Predict))]);
    }

    /// <summary>Doubly robust with expected rewards from elsewhere. However wrong these are, the value is right where the propensities are; the interval widens.</summary>
    /// <param name="expected">The expected reward of an action in a context, from anything but this log.</param>
    public ValueEstimate DoublyRobust(Func<double[], int, double> expected) => Mean([.. log.Select((_, row) => Robust(row, expected))]);

    /// <summary>How much more a policy is worth than another, doubly robust: the difference of each decision, so that what both share does not widen the interval.</summary>
    /// <param name="log">The decisions.</param>
    /// <param name="candidate">The policy in question.</param>
    /// <param name="champion">The one in use.</param>
    public static ValueEstimate Uplift(IReadOnlyList<LoggedDecision> log, Func<double[], double[]> candidate, Func<double[], double[]> champion)
    {
        var difference = new OffPolicyEvaluation(log, context => [.. candidate(context).Zip(champion(context), (left, right) => left - right)]).DoublyRobust();
        return difference with { EffectiveSampleSize = new OffPolicyEvaluation(log, candidate).Effective() };
    }

    /// <summary>What a decision says of the policy's worth: what is expected of the policy, and by how much the expectation missed what happened.</summary>
    private double Robust(int row, Func<double[], int, double> expected)
    {
        var (sum, decision) = (Weight(row) * (log[row].Reward - expected(log[row].Context, log[row].Action)), log[row]);
        for (var action = 0; action < _wanted[row].Length; action++)
            sum += _wanted[row][action] * expected(decision.Context, action);
        return sum;
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
        // One decision says nothing of how they differ.
        if (terms.Length == 1)
            return new ValueEstimate(terms[0], double.PositiveInfinity, Effective());

        // One decision more is reckoned with that did not happen: of the largest weight, its reward missed by half of what rewards differ by. Of a rare action few surprises were seen, perhaps
        // none, and without it the interval takes that for certainty.
        var unseen = Enumerable.Range(0, terms.Length).Max(row => Math.Abs(Weight(row))) * (log.Max(decision => decision.Reward) - log.Min(decision => decision.Reward)) / 2;
        var mean = terms.Average();
        var variance = (terms.Sum(term => (term - mean) * (term - mean)) + (unseen * unseen)) / Math.Max(terms.Length - 1, 1);
        return new ValueEstimate(mean, Math.Sqrt(variance / terms.Length), Effective());
    }
}
