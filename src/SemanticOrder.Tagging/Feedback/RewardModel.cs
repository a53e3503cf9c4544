namespace SemanticOrder.Tagging.Feedback;

/// <summary>
/// Expected rewards by context: for each action a ridge regression on the context and a constant. How far it is held back is what predicts decisions best that were held out, and no prediction
/// leaves the range of the rewards that were seen: of a rare action there may be a handful of decisions, and a line through them leads anywhere.
/// </summary>
internal sealed class RewardModel
{
    private const int Folds = 5;

    private static readonly double[] Ridges = [0.1, 1, 10, 100];

    private readonly double[][] _weights;
    private readonly (double Least, double Most) _range;

    private RewardModel(double[][] weights, (double Least, double Most) range) => (_weights, _range) = (weights, range);

    /// <summary>Fits a log.</summary>
    public static RewardModel Fit(IEnumerable<LoggedDecision> log, int actions)
    {
        var decisions = log.ToList();
        var byAction = decisions.ToLookup(decision => decision.Action);
        var range = decisions.Count == 0 ? (0, 0) : (decisions.Min(decision => decision.Reward), decisions.Max(decision => decision.Reward));
        return new RewardModel([.. Enumerable.Range(0, actions).Select(action => Regression([.. byAction[action]]))], range);
    }

    /// <summary>The expected reward of an action.</summary>
    public double Predict(double[] context, int action) =>
        _weights[action].Length == 0 ? 0 : Math.Clamp(Line(_weights[action], context), _range.Least, _range.Most);

    private static double Line(double[] weights, double[] context)
    {
        var sum = weights[^1];
        for (var at = 0; at < context.Length; at++)
            sum += weights[at] * context[at];
        return sum;
    }

    private static double[] Regression(List<LoggedDecision> log)
    {
        if (log.Count == 0)
            return [];
        var width = log[0].Context.Length + 1;
        var parts = Enumerable.Range(0, Folds).Select(fold => Products(log.Where((_, row) => row % Folds == fold), width)).ToList();
        return Weights(parts, Ridges.MinBy(ridge => Enumerable.Range(0, Folds).Sum(fold => Error(log, fold, Weights([.. parts.Where((_, other) => other != fold)], ridge)))));
    }

    private static double Error(List<LoggedDecision> log, int fold, double[] weights)
    {
        var sum = 0.0;
        for (var row = fold; row < log.Count; row += Folds)
        {
            var miss = log[row].Reward - Line(weights, log[row].Context);
            sum += miss * miss;
        }

        return sum;
    }

    /// <summary>XᵀX below its diagonal and Xᵀy, the constant last.</summary>
    private static (double[,] Square, double[] Right) Products(IEnumerable<LoggedDecision> log, int width)
    {
        var (square, right, row) = (new double[width, width], new double[width], new double[width]);
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

        return (square, right);
    }

    /// <summary>Solves (XᵀX + ridge) w = Xᵀy; the constant is not held back.</summary>
    private static double[] Weights(List<(double[,] Square, double[] Right)> parts, double ridge)
    {
        var width = parts[0].Right.Length;
        var (square, right) = (new double[width, width], new double[width]);
        for (var i = 0; i < width; i++)
        {
            right[i] = parts.Sum(part => part.Right[i]);
            for (var j = 0; j <= i; j++)
                square[i, j] = parts.Sum(part => part.Square[i, j]) + (i != j ? 0 : i < width - 1 ? ridge : 1e-9);
        }

        return Solve(square, right);
    }

    /// <summary>Cholesky's decomposition, then forwards and back.</summary>
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
