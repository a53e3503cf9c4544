namespace SemanticOrder.Tagging.Training;

/// <summary>Fits of all texts: the weights of a model, and what each text bears, with which the fits of parts begin.</summary>
internal sealed class FullFit
{
    private readonly TrainingExamples _examples;
    private readonly TrainingOptions _options;
    private readonly SparseRows _rows;

    /// <summary>Prepares the rows.</summary>
    public FullFit(FeatureCounts counts, TrainingExamples examples, TrainingOptions options, double rarityPower)
    {
        (_examples, _options) = (examples, options);
        int[] all = [.. Enumerable.Range(0, counts.Count)];
        Selection = FeatureSelection.From(counts, all, examples, options, rarityPower);
        _rows = Selection.Rows(counts, all);
    }

    /// <summary>The features that are kept.</summary>
    public FeatureSelection Selection { get; }

    /// <summary>Weights by tag, the bias last, and what each text bears.</summary>
    /// <param name="learner">The classifier.</param>
    /// <param name="begin">For each tag what each text bears, from which to begin; null for nothing.</param>
    public (float[][] Weights, float[][] Alphas) Train(TagLearner learner, float[][]? begin = null)
    {
        var weights = new float[_examples.Classes.Length][];
        float[][] alphas = [.. _examples.Classes.Select((tag, number) => begin is null ? new float[tag.Length] : [.. begin[number]])];
        Parallel.For(0, weights.Length, new ParallelOptions { MaxDegreeOfParallelism = _options.Parallelism }, tag => weights[tag] = learner.Train(_rows, _examples.Classes[tag], _examples.Costs, alphas[tag]));
        return (weights, alphas);
    }
}
