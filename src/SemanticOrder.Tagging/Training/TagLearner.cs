namespace SemanticOrder.Tagging.Training;

/// <summary>One of the two classifiers of a tag.</summary>
/// <param name="IsScaled">True for the one whose columns are scaled by naive Bayes before learning; its weights are for plain rows all the same.</param>
/// <param name="Cost">The cost C of an error.</param>
internal readonly record struct TagLearner(bool IsScaled, double Cost)
{
    /// <summary>Finds the weights of tags side by side, the biases last.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="signs">Their classes for each tag.</param>
    /// <param name="tags">How many tags there are.</param>
    /// <param name="costs">What an error in each costs.</param>
    /// <param name="alphas">What each row bears for each tag, from which to begin and where it ended.</param>
    public float[] Train(SplitRows rows, float[] signs, int tags, ReadOnlySpan<float> costs, float[] alphas) =>
        CoordinateDescent.Train(rows, IsScaled ? NaiveBayesScaling.Of(rows, signs, tags) : ColumnScaling.None, signs, costs, Cost, alphas);

    /// <summary>The classifiers that settings mix, with their shares.</summary>
    public static IReadOnlyList<(TagLearner Learner, double Share)> Of(LearnerSettings settings) =>
    [
        .. new[] { (Learner: new TagLearner(false, settings.PlainCost), Share: 1 - settings.Mix), (Learner: new TagLearner(true, settings.ScaledCost), Share: settings.Mix) }.Where(part => part.Share > 0),
    ];
}
