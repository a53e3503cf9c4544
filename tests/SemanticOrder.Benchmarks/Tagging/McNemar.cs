using System.Globalization;

namespace SemanticOrder.Benchmarks.Tagging;

/// <summary>McNemar's test on paired answers: whether one learner is right where the other is wrong more often than chance would have it.</summary>
internal static class McNemar
{
    /// <summary>The counts of texts that one alone has right, and the exact two-sided probability of so uneven a split.</summary>
    public static string Say(bool[] ours, bool[] theirs)
    {
        var (won, lost) = (0, 0);
        for (var row = 0; row < ours.Length; row++)
        {
            won += ours[row] && !theirs[row] ? 1 : 0;
            lost += !ours[row] && theirs[row] ? 1 : 0;
        }

        return string.Create(CultureInfo.InvariantCulture, $"here alone {won}, there alone {lost}, p = {Probability(Math.Min(won, lost), won + lost):0.0000}");
    }

    private static double Probability(int fewer, int both)
    {
        if (both == 0)
            return 1;
        var (term, sum) = (-both * Math.Log(2), 0.0);
        for (var count = 0; count <= fewer; count++)
        {
            sum += Math.Exp(term);
            term += Math.Log((both - count) / (count + 1.0));
        }

        return Math.Min(1, 2 * sum);
    }
}
