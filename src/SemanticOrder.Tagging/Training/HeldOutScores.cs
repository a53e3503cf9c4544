namespace SemanticOrder.Tagging.Training;

/// <summary>Scores of texts by classifiers that had not seen them: neither their tags, nor which features they have, nor how rare these are.</summary>
internal sealed class HeldOutScores
{
    private readonly FeatureCounts _counts;
    private readonly TrainingExamples _examples;
    private readonly TrainingOptions _options;
    private readonly List<(SparseRows Seen, SparseRows Held, int[] SeenTexts, int[] HeldTexts)> _folds;

    /// <summary>Prepares the folds.</summary>
    public HeldOutScores(FeatureCounts counts, TrainingExamples examples, TrainingOptions options, double rarityPower)
    {
        (_counts, _examples, _options) = (counts, examples, options);
        _folds = [.. Enumerable.Range(0, options.Folds).Select(fold => Fold(fold, rarityPower))];
    }

    /// <summary>Scores of one kind of classifier.</summary>
    /// <param name="train">Finds the weights of a tag: rows, classes, costs.</param>
    /// <returns>For each tag a score for each text.</returns>
    public double[][] Score(Func<SparseRows, sbyte[], float[], double[]> train)
    {
        var scores = _examples.Classes.Select(_ => new double[_examples.LabelledCount]).ToArray();
        foreach (var (seen, held, seenTexts, heldTexts) in _folds)
        {
            float[] costs = [.. seenTexts.Select(text => _examples.Costs[text])];
            Parallel.For(0, scores.Length, new ParallelOptions { MaxDegreeOfParallelism = _options.Parallelism }, tag =>
            {
                var weights = train(seen, [.. seenTexts.Select(text => _examples.Classes[tag][text])], costs);
                for (var row = 0; row < heldTexts.Length; row++)
                    scores[tag][heldTexts[row]] = held.Dot(row, weights) + weights[^1];
            });
        }

        return scores;
    }

    private (SparseRows Seen, SparseRows Held, int[] SeenTexts, int[] HeldTexts) Fold(int fold, double rarityPower)
    {
        int[] seen = [.. Enumerable.Range(0, _counts.Count).Where(text => _examples.Parents[text] % _options.Folds != fold)];
        int[] held = [.. Enumerable.Range(0, _examples.LabelledCount).Where(text => text % _options.Folds == fold)];
        var selection = FeatureSelection.From(_counts, seen, _examples, _options, rarityPower);
        return (selection.Rows(_counts, seen), selection.Rows(_counts, held), seen, held);
    }
}
