namespace SemanticOrder.Tagging.Training;

/// <summary>
/// From which probability of the likeliest tag a text that has one tag at most is given it, found on scores of cross-validation: where the share of texts without a tag that are turned away and the
/// share of the others that keep their right tag are best together, as long as no more than a stated share of the latter is lost. Where every text has a tag, that share is given away.
/// </summary>
internal static class ScopeThreshold
{
    private const double LostUnlessStated = 0.01;

    /// <summary>The best probability.</summary>
    /// <param name="probabilities">For each tag the probability in each text.</param>
    /// <param name="isTagged">For each tag whether each text has it.</param>
    /// <param name="mostLost">The share of texts with a tag that may be turned away although the likeliest tag is right; null for 0.01 where texts without a tag gain by it, and none elsewhere.</param>
    public static double Best(IReadOnlyList<double[]> probabilities, IReadOnlyList<bool[]> isTagged, double? mostLost)
    {
        var texts = Enumerable.Range(0, probabilities[0].Length).Select(row => Likeliest(probabilities, isTagged, row)).OrderBy(text => text.Probability).ToList();
        var (without, with) = (texts.Count(text => text.IsWithout), texts.Count(text => !text.IsWithout));
        if (without == 0)
            return mostLost is > 0 and < 1 ? texts.Where(text => text.IsRight).Select(text => text.Probability).ElementAtOrDefault((int)(mostLost.Value * with)) : 0;
        var (lost, turned) = (0, 0);
        var best = (Threshold: 0.0, Gain: 0.0);
        for (var row = 0; row < texts.Count && lost <= (mostLost ?? LostUnlessStated) * with; row++)
        {
            var gain = (turned / (double)without) - (lost / Math.Max(with, 1.0));
            if (gain > best.Gain)
                best = (row == 0 ? texts[row].Probability : (texts[row - 1].Probability + texts[row].Probability) / 2, gain);
            turned += texts[row].IsWithout ? 1 : 0;
            lost += texts[row].IsRight ? 1 : 0;
        }

        return best.Threshold;
    }

    private static (double Probability, bool IsRight, bool IsWithout) Likeliest(IReadOnlyList<double[]> probabilities, IReadOnlyList<bool[]> isTagged, int row)
    {
        var (best, isWithout) = (0, true);
        for (var tag = 0; tag < probabilities.Count; tag++)
        {
            best = probabilities[tag][row] > probabilities[best][row] ? tag : best;
            isWithout &= !isTagged[tag][row];
        }

        return (probabilities[best][row], isTagged[best][row], isWithout);
    }
}
