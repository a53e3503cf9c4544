namespace SemanticOrder.Tagging.Training;

/// <summary>
/// Scores of texts by classifiers that had not seen them: neither their tags, nor which features they have, nor how rare these are. A fit begins with what a fit of nearly the same rows ended
/// with; where it ends hardly depends on it, since the optimum is one.
/// </summary>
internal sealed class HeldOutScores
{
    private readonly FeatureCounts _counts;
    private readonly TrainingExamples _examples;
    private readonly TrainingOptions _options;
    private readonly int _count;
    private readonly List<(SplitRows Seen, SparseRows Held, int[] SeenTexts, int[] HeldTexts)> _folds;

    /// <summary>Prepares the folds.</summary>
    public HeldOutScores(FeatureCounts counts, TrainingExamples examples, TrainingOptions options, double rarityPower)
    {
        (_counts, _examples, _options) = (counts, examples, options);
        _count = options.Folds ?? (examples.LabelledCount < options.FewFoldsFromRows ? 5 : 3);
        var folds = new (SplitRows, SparseRows, int[], int[])[_count];
        Parallel.For(0, folds.Length, Limit, fold => folds[fold] = Fold(fold, rarityPower));
        _folds = [.. folds];
    }

    private ParallelOptions Limit => new() { MaxDegreeOfParallelism = _options.Parallelism };

    /// <summary>Scores of one kind of classifier.</summary>
    /// <param name="learner">The classifier.</param>
    /// <param name="alphas">For each part of the tags what each text bears, in a fit of all texts.</param>
    /// <returns>For each tag a score for each text.</returns>
    public double[][] Score(TagLearner learner, float[][] alphas)
    {
        var scores = _examples.Classes.Select(_ => new double[_examples.LabelledCount]).ToArray();
        var parts = TagLanes.Split(scores.Length);
        Parallel.For(0, parts.Count * _folds.Count, Limit, number =>
        {
            var (part, (seen, held, seenTexts, heldTexts)) = (number / _folds.Count, _folds[number % _folds.Count]);
            var classes = _examples.Classes[parts[part]];
            float[] costs = [.. seenTexts.Select(text => _examples.Costs[text])];
            var weights = learner.Train(seen, TagLanes.Signs(classes, seenTexts), classes.Length, costs, TagLanes.Of(alphas[part], seenTexts));
            for (var row = 0; row < heldTexts.Length; row++)
            {
                var score = held.Score(row, weights);
                for (var lane = 0; lane < classes.Length; lane++)
                    scores[parts[part].Start.Value + lane][heldTexts[row]] = score[lane];
            }
        });
        return scores;
    }

    private (SplitRows Seen, SparseRows Held, int[] SeenTexts, int[] HeldTexts) Fold(int fold, double rarityPower)
    {
        int[] seen = [.. Enumerable.Range(0, _counts.Count).Where(text => _examples.Parents[text] % _count != fold)];
        int[] held = [.. Enumerable.Range(0, _examples.LabelledCount).Where(text => text % _count == fold)];
        var selection = FeatureSelection.From(_counts, seen, _examples, _options, rarityPower);
        return (new SplitRows(selection.Rows(_counts, seen)), selection.Rows(_counts, held), seen, held);
    }
}
