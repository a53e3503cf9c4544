using SemanticOrder.Tagging.Text;

namespace SemanticOrder.Tagging.Intents;

/// <summary>Takes the score of a text apart: what each stretch adds to the logit of a tag. Exact, since the model is linear.</summary>
internal sealed class ScoreExplanation
{
    private const double LeastShare = 0.5;

    private readonly IntentModel _model;
    private readonly NormalText _text;
    private readonly List<(int Number, float Value, Feature Feature)> _occurrences = [];

    /// <summary>Explains the text that a scorer read last.</summary>
    public ScoreExplanation(IntentScorer scorer)
    {
        (_model, _text) = (scorer.Model, scorer.Text);
        var known = new List<(int Number, Feature Feature)>();
        foreach (ref readonly var feature in scorer.Extractor.Features)
        {
            if (_model.Index.Find(feature.Hash) is var number && number >= 0)
                known.Add((number, feature));
        }

        var groups = known.GroupBy(entry => entry.Number).Select(group => (Number: group.Key, Value: FeatureWeight.Of(group.Count(), _model.Rarity[group.Key]), Features: group.Select(entry => entry.Feature).ToList())).ToList();
        var square = groups.Where(group => group.Number < _model.FirstRule).Sum(group => group.Value * (double)group.Value);
        var length = (float)(1 / Math.Sqrt(Math.Max(square, 1e-12)));
        foreach (var (number, value, features) in groups)
        {
            var share = (number < _model.FirstRule ? value * length : value) / features.Count;
            _occurrences.AddRange(features.Select(feature => (number, share, feature)));
        }
    }

    /// <summary>What each stretch adds, largest amounts first.</summary>
    public List<Contribution> Of(int tag)
    {
        var amounts = new Dictionary<(int, int, bool), double>();
        foreach (var (number, value, feature) in _occurrences)
        {
            var (start, end) = _text.ToOriginal(feature.Start, feature.End);
            var key = (start, end, number >= _model.FirstRule);
            amounts[key] = amounts.GetValueOrDefault(key) + (value * (double)_model.Weights.Of(number, tag) * _model.Calibrations[tag].Gain);
        }

        return [.. amounts.Where(entry => entry.Value != 0).Select(entry => new Contribution(entry.Key.Item1, entry.Key.Item2, entry.Value, entry.Key.Item3))
            .OrderByDescending(contribution => Math.Abs(contribution.Amount)).ThenBy(contribution => contribution.Start).ThenBy(contribution => contribution.End)];
    }

    /// <summary>The stretches on which half or more of the densest speaks for the tag.</summary>
    public static List<TextStretch> Causes(List<Contribution> contributions)
    {
        if (contributions.Count == 0)
            return [];
        var density = new double[contributions.Max(contribution => contribution.End)];
        foreach (var (start, end, amount, _) in contributions)
        {
            for (var at = start; at < end; at++)
                density[at] += amount / (end - start);
        }

        var least = Math.Max(density.DefaultIfEmpty().Max() * LeastShare, 1e-9);
        var causes = new List<TextStretch>();
        for (var at = 0; at < density.Length; at++)
        {
            if (density[at] < least)
                continue;
            if (causes.Count > 0 && at - causes[^1].End <= 1)
                causes[^1] = causes[^1] with { End = at + 1 };
            else
                causes.Add(new TextStretch(at, at + 1));
        }

        return causes;
    }
}
