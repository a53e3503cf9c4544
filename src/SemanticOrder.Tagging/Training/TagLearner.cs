namespace SemanticOrder.Tagging.Training;

/// <summary>The two classifiers of one tag.</summary>
internal static class TagLearner
{
    /// <summary>Weights over plain rows.</summary>
    public static double[] Plain(SparseRows rows, ReadOnlySpan<sbyte> classes, ReadOnlySpan<float> costs, double cost) => CoordinateDescent.Train(rows, classes, costs, cost);

    /// <summary>Weights over plain rows, learnt on rows scaled by naive Bayes: the scaling is folded in.</summary>
    public static double[] Scaled(SparseRows rows, ReadOnlySpan<sbyte> classes, ReadOnlySpan<float> costs, double cost)
    {
        var factors = NaiveBayesScaling.Of(rows, classes);
        var weights = CoordinateDescent.Train(rows.Scaled(factors), classes, costs, cost);
        for (var column = 0; column < factors.Length; column++)
            weights[column] *= factors[column];
        return weights;
    }

    /// <summary>Both as one.</summary>
    public static double[] Mixed(SparseRows rows, ReadOnlySpan<sbyte> classes, ReadOnlySpan<float> costs, LearnerSettings settings)
    {
        if (settings.Mix >= 1)
            return Scaled(rows, classes, costs, settings.ScaledCost);
        var weights = Plain(rows, classes, costs, settings.PlainCost);
        if (settings.Mix <= 0)
            return weights;
        var scaled = Scaled(rows, classes, costs, settings.ScaledCost);
        for (var at = 0; at < weights.Length; at++)
            weights[at] = ((1 - settings.Mix) * weights[at]) + (settings.Mix * scaled[at]);
        return weights;
    }
}
