namespace SemanticOrder.Tagging.Training;

/// <summary>The quality of every threshold on some of the texts: probabilities are gone through from the highest, and each is given in its turn.</summary>
internal sealed class ThresholdSearch
{
    private readonly List<(double Probability, int Text, bool IsRight)> _given;
    private readonly List<double> _qualities = [];
    private readonly List<double> _precisions = [];
    private readonly int _texts;

    /// <summary>Goes through all thresholds.</summary>
    /// <param name="probabilities">For each tag the probability of each text.</param>
    /// <param name="isTagged">For each tag whether each text has it.</param>
    /// <param name="texts">The texts to look at.</param>
    public ThresholdSearch(IReadOnlyList<double[]> probabilities, IReadOnlyList<bool[]> isTagged, List<int> texts)
    {
        _texts = texts.Count;
        _given = [.. probabilities.SelectMany((tag, number) => texts.Select(text => (Probability: tag[text], Text: text, IsRight: isTagged[number][text]))).OrderByDescending(entry => entry.Probability)];
        var mistakes = new Dictionary<int, int>();
        foreach (var text in texts)
            mistakes[text] = 0;
        foreach (var (_, text, isRight) in _given)
            mistakes[text] += isRight ? 1 : 0;
        var (positives, right, exact) = (mistakes.Values.Sum(), 0, mistakes.Values.Count(count => count == 0));
        for (var given = 0; given < _given.Count; given++)
        {
            var (_, text, isRight) = _given[given];
            right += isRight ? 1 : 0;
            exact -= mistakes[text] == 0 ? 1 : 0;
            mistakes[text] += isRight ? -1 : 1;
            exact += mistakes[text] == 0 ? 1 : 0;
            _qualities.Add(((2.0 * right / (given + 1 + positives)) + (exact / (double)_texts)) / 2);
            _precisions.Add(right / (given + 1.0));
        }
    }

    /// <summary>The best quality, 0 to 1.</summary>
    public double Best => _qualities.Count == 0 ? 0 : _qualities.Max();

    /// <summary>The highest threshold that is hardly worse than the best.</summary>
    /// <param name="tolerance">How much worse it may be, in standard errors of the quality.</param>
    /// <param name="mostLost">How much worse it may be at most: of a few hundred texts the standard error is points of quality.</param>
    public double Strictest(double tolerance, double mostLost)
    {
        if (_qualities.Count == 0)
            return 0.5;
        return Below(FirstWorth(Math.Min(mostLost, tolerance * Math.Sqrt(Best * (1 - Best) / _texts))));
    }

    /// <summary>The lowest threshold from which tags are right often enough.</summary>
    /// <param name="precision">The share of tags that are to be right, 0 to 1.</param>
    /// <param name="mostLost">How much worse than the best its quality may be; else it is the strictest threshold that is not.</param>
    public double Precise(double precision, double mostLost)
    {
        if (_qualities.Count == 0)
            return 0.5;
        return Below(Math.Max(_precisions.FindLastIndex(share => share >= precision), FirstWorth(mostLost)));
    }

    private int FirstWorth(double lost) => _qualities.FindIndex(quality => quality >= Best - lost);

    /// <summary>Between a probability that is given and the next.</summary>
    private double Below(int last) => last + 1 < _given.Count ? (_given[last].Probability + _given[last + 1].Probability) / 2 : _given[last].Probability;
}
