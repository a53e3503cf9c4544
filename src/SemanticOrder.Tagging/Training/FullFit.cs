namespace SemanticOrder.Tagging.Training;

/// <summary>Fits of all texts: the weights of a model, and what each text bears, with which the fits of parts begin.</summary>
internal sealed class FullFit
{
    private readonly TrainingExamples _examples;
    private readonly TrainingOptions _options;
    private readonly SplitRows _rows;
    private readonly IReadOnlyList<(int Tags, float[] Signs)> _parts;

    /// <summary>Prepares the rows.</summary>
    public FullFit(FeatureCounts counts, TrainingExamples examples, TrainingOptions options, double rarityPower)
    {
        (_examples, _options) = (examples, options);
        int[] all = [.. Enumerable.Range(0, counts.Count)];
        Selection = FeatureSelection.From(counts, all, examples, options, rarityPower);
        _rows = new SplitRows(Selection.Rows(counts, all));
        _parts = [.. TagLanes.Split(examples.Classes.Length).Select(tags => examples.Classes[tags]).Select(classes => (classes.Length, TagLanes.Signs(classes, all)))];
    }

    /// <summary>The features that are kept.</summary>
    public FeatureSelection Selection { get; }

    /// <summary>Weights of tags side by side, the biases last, and what each text bears; for each part of the tags.</summary>
    /// <param name="learner">The classifier.</param>
    /// <param name="begin">What each text bears, from which to begin; null for nothing.</param>
    public (float[][] Weights, float[][] Alphas) Train(TagLearner learner, float[][]? begin = null)
    {
        var weights = new float[_parts.Count][];
        float[][] alphas = [.. _parts.Select((part, number) => begin is null ? new float[part.Signs.Length] : [.. begin[number]])];
        Parallel.For(0, weights.Length, new ParallelOptions { MaxDegreeOfParallelism = _options.Parallelism }, part => weights[part] = learner.Train(_rows, _parts[part].Signs, _parts[part].Tags, _examples.Costs, alphas[part]));
        return (weights, alphas);
    }
}
