namespace SemanticOrder.Tagging.Training;

/// <summary>Fits rates that never fall to scores, by pooling adjacent violators (Ayer et al. 1955; Zadrozny and Elkan, KDD 2002).</summary>
internal static class IsotonicRegression
{
    /// <summary>Fits scores that were made by models that had not seen their rows.</summary>
    /// <returns>
    /// Corners of a line that rises: scores ascending, each once, and the rate at each, smoothed by one positive and one negative row (Laplace) so that nothing is certain. Empty without rows.
    /// </returns>
    public static (double[] Scores, double[] Rates) Fit(ReadOnlySpan<double> scores, ReadOnlySpan<bool> isPositive)
    {
        var (order, positives) = (scores.ToArray(), isPositive.ToArray());
        Array.Sort(order, positives);
        var blocks = new List<(double Scores, int Positives, int Rows)>();
        for (var (at, next) = (0, 0); at < order.Length; at = next)
        {
            // Rows of one score are one block, in whatever order sorting left them.
            var count = 0;
            for (next = at; next < order.Length && order[next] == order[at]; next++)
                count += positives[next] ? 1 : 0;
            var block = (Scores: order[at] * (next - at), Positives: count, Rows: next - at);
            while (blocks.Count > 0 && blocks[^1].Positives * (long)block.Rows >= block.Positives * (long)blocks[^1].Rows)
            {
                block = (blocks[^1].Scores + block.Scores, blocks[^1].Positives + block.Positives, blocks[^1].Rows + block.Rows);
                blocks.RemoveAt(blocks.Count - 1);
            }

            blocks.Add(block);
        }

        return Rising([.. blocks.Select(block => block.Scores / block.Rows)], [.. blocks.Select(block => (block.Positives + 1.0) / (block.Rows + 2.0))]);
    }

    /// <summary>Smoothing draws small blocks to the middle, which may turn their order around: what falls is levelled.</summary>
    private static (double[] Scores, double[] Rates) Rising(double[] scores, double[] rates)
    {
        var middle = Array.FindIndex(rates, rate => rate >= 0.5) is var at && at < 0 ? rates.Length : at;
        for (var block = middle - 2; block >= 0; block--)
            rates[block] = Math.Min(rates[block], rates[block + 1]);
        for (var block = middle + 1; block < rates.Length; block++)
            rates[block] = Math.Max(rates[block], rates[block - 1]);
        return (scores, rates);
    }
}
