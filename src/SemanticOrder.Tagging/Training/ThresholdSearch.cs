namespace SemanticOrder.Tagging.Training;

/// <summary>The quality of every threshold on some of the texts: probabilities are gone through from the highest, and each is given in its turn.</summary>
internal sealed class ThresholdSearch
{
    private readonly List<(double Probability, int Text, bool IsRight)> _given;
    private readonly List<double> _qualities = [];
    private readonly int _texts;

    /// <summary>Goes through all thresholds.</summary>
    /// <param name="probabilities">For each tag the probability of each text.</param>
    /// <param name="isTagged">For each tag whether each text has it.</param>
    /// <param name="texts">The texts to look at.</param>
    /// <param name="beta">How many times recall weighs what precision does.</param>
    public ThresholdSearch(IReadOnlyList<double[]> probabilities, IReadOnlyList<bool[]> isTagged, List<int> texts, double beta)
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
            var squared = beta * beta;
            _qualities.Add((((1 + squared) * right / (given + 1 + (squared * positives))) + (exact / (double)_texts)) / 2);
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
        var least = Best - Math.Min(mostLost, tolerance * Math.Sqrt(Best * (1 - Best) / _texts));
        var last = _qualities.FindIndex(quality => quality >= least);
        return last + 1 < _given.Count ? (_given[last].Probability + _given[last + 1].Probability) / 2 : _given[last].Probability;
    }
}
