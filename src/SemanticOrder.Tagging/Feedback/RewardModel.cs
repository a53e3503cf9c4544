namespace SemanticOrder.Tagging.Feedback;

/// <summary>Expected rewards by context: for each action a ridge regression on the context and a constant.</summary>
internal sealed class RewardModel
{
    private const double Ridge = 1;

    private readonly double[][] _weights;

    private RewardModel(double[][] weights) => _weights = weights;

    /// <summary>Fits a log.</summary>
    public static RewardModel Fit(IEnumerable<LoggedDecision> log, int actions)
    {
        var byAction = log.ToLookup(decision => decision.Action);
        return new RewardModel([.. Enumerable.Range(0, actions).Select(action => Regression([.. byAction[action]]))]);
    }

    /// <summary>The expected reward of an action.</summary>
    public double Predict(double[] context, int action)
    {
        var weights = _weights[action];
        if (weights.Length == 0)
            return 0;
        var sum = weights[^1];
        for (var at = 0; at < context.Length; at++)
            sum += weights[at] * context[at];
        return sum;
    }

    /// <summary>Solves (XᵀX + ridge) w = Xᵀy by Cholesky's decomposition; the constant is not held back.</summary>
    private static double[] Regression(List<LoggedDecision> log)
    {
        if (log.Count == 0)
            return [];
        var width = log[0].Context.Length + 1;
        var (square, right) = (new double[width, width], new double[width]);
        var row = new double[width];
        row[^1] = 1;
        foreach (var decision in log)
        {
            decision.Context.CopyTo(row, 0);
            for (var i = 0; i < width; i++)
            {
                right[i] += row[i] * decision.Reward;
                for (var j = 0; j <= i; j++)
                    square[i, j] += row[i] * row[j];
            }
        }

        for (var i = 0; i < width; i++)
            square[i, i] += i < width - 1 ? Ridge : 1e-9;
        return Solve(square, right);
    }

    private static double[] Solve(double[,] square, double[] right)
    {
        var width = right.Length;
        for (var i = 0; i < width; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = square[i, j];
                for (var k = 0; k < j; k++)
                    sum -= square[i, k] * square[j, k];
                square[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / square[j, j];
            }
        }

        for (var i = 0; i < width; i++)
        {
            for (var k = 0; k < i; k++)
                right[i] -= square[i, k] * right[k];
            right[i] /= square[i, i];
        }

        for (var i = width - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < width; k++)
                right[i] -= square[k, i] * right[k];
            right[i] /= square[i, i];
        }

        return right;
    }
}
