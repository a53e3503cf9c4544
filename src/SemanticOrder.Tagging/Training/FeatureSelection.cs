using SemanticOrder.Tagging.Intents;

namespace SemanticOrder.Tagging.Training;

/// <summary>Which features a model keeps, and how rare each is. Made from some of the texts only where others are held out, so that these are scored like texts never seen.</summary>
/// <param name="Numbers">The column of each counted feature; −1 when it is left out.</param>
/// <param name="Kept">The counted feature of each column.</param>
/// <param name="Rarity">The inverse document frequency of each column, (ln((1 + texts) / (1 + texts with it)) + 1) to a power.</param>
/// <param name="FirstRule">The first column that comes from a rule; all after it do. What these weigh does not depend on what else is in a text.</param>
internal sealed record FeatureSelection(int[] Numbers, int[] Kept, float[] Rarity, int FirstRule)
{
    /// <summary>Selects from texts.</summary>
    /// <param name="counts">All features.</param>
    /// <param name="texts">The texts that may be looked at.</param>
    /// <param name="examples">Their classes.</param>
    /// <param name="options">How many texts a feature must be in, and how many features are kept: those with the largest χ².</param>
    /// <param name="rarityPower">0 for features of equal weight, 1 for the usual inverse document frequency.</param>
    public static FeatureSelection From(FeatureCounts counts, ReadOnlySpan<int> texts, TrainingExamples examples, TrainingOptions options, double rarityPower)
    {
        var documents = new int[counts.Hashes.Length];
        foreach (var text in texts)
        {
            foreach (var feature in counts.FeaturesOf(text))
                documents[feature]++;
        }

        var kept = AtLeast(documents, options.LeastTexts ?? (examples.LabelledCount < options.RareFromRows ? 1 : 2));
        if (kept.Length > options.MaxFeatures)
            kept = MostTelling(kept, Association(documents, counts, texts, examples.Classes), options.MaxFeatures);
        var rules = RulesLast(kept, counts);
        var (numbers, rarity) = (new int[documents.Length], new float[kept.Length]);
        Array.Fill(numbers, -1);
        for (var column = 0; column < kept.Length; column++)
        {
            numbers[kept[column]] = column;
            rarity[column] = (float)Math.Pow(Math.Log((1.0 + texts.Length) / (1 + documents[kept[column]])) + 1, rarityPower);
        }

        rarity.AsSpan(rules).Fill((float)options.RuleWeight);
        return new FeatureSelection(numbers, kept, rarity, rules);
    }

    /// <summary>Texts as rows over the columns, of length 1 in the columns that come from letters.</summary>
    public SparseRows Rows(FeatureCounts counts, ReadOnlySpan<int> texts)
    {
        var starts = new int[texts.Length + 1];
        for (var row = 0; row < texts.Length; row++)
        {
            var known = 0;
            foreach (var feature in counts.FeaturesOf(texts[row]))
                known += Numbers[feature] >= 0 ? 1 : 0;
            starts[row + 1] = starts[row] + known;
        }

        var (columns, values) = (new int[starts[^1]], new float[starts[^1]]);
        for (var row = 0; row < texts.Length; row++)
        {
            var features = counts.FeaturesOf(texts[row]);
            var amounts = counts.AmountsOf(texts[row]);
            var (to, square) = (starts[row], 0.0);
            for (var at = 0; at < features.Length; at++)
            {
                if (Numbers[features[at]] is not (>= 0 and var column))
                    continue;
                (columns[to], values[to]) = (column, amounts[at] * Rarity[column]);
                square += column < FirstRule ? values[to] * (double)values[to] : 0;
                to++;
            }

            var length = (float)(1 / Math.Sqrt(Math.Max(square, 1e-12)));
            for (var at = starts[row]; at < to; at++)
                values[at] *= columns[at] < FirstRule ? length : 1;
        }

        return new SparseRows(starts, columns, values, Kept.Length);
    }

    private static int[] AtLeast(int[] documents, int leastTexts)
    {
        var kept = new List<int>(documents.Length);
        for (var feature = 0; feature < documents.Length; feature++)
        {
            if (documents[feature] >= leastTexts)
                kept.Add(feature);
        }

        return [.. kept];
    }

    private static int RulesLast(int[] kept, FeatureCounts counts)
    {
        var rules = Array.FindAll(kept, feature => FeatureExtractor.IsRule(counts.Hashes[feature]));
        var others = Array.FindAll(kept, feature => !FeatureExtractor.IsRule(counts.Hashes[feature]));
        others.CopyTo(kept, 0);
        rules.CopyTo(kept, others.Length);
        return others.Length;
    }

    private static int[] MostTelling(int[] kept, double[] told, int most)
    {
        Array.Sort(kept, (left, right) => told[right].CompareTo(told[left]) is var order && order != 0 ? order : left.CompareTo(right));
        var chosen = kept[..most];
        Array.Sort(chosen);
        return chosen;
    }

    /// <summary>The largest χ² of each feature with a tag.</summary>
    private static double[] Association(int[] documents, FeatureCounts counts, ReadOnlySpan<int> texts, sbyte[][] classes)
    {
        var (largest, together) = (new double[documents.Length], new int[documents.Length]);
        foreach (var tag in classes)
        {
            Array.Clear(together);
            var tagged = 0.0;
            foreach (var text in texts)
            {
                if (tag[text] <= 0)
                    continue;
                tagged++;
                foreach (var feature in counts.FeaturesOf(text))
                    together[feature]++;
            }

            for (var feature = 0; feature < documents.Length; feature++)
            {
                var (a, b, c) = ((double)together[feature], (double)(documents[feature] - together[feature]), tagged - together[feature]);
                var d = texts.Length - a - b - c;
                var below = (a + b) * (a + c) * (b + d) * (c + d);
                if (below > 0)
                    largest[feature] = Math.Max(largest[feature], texts.Length * (((a * d) - (b * c)) * ((a * d) - (b * c))) / below);
            }
        }

        return largest;
    }
}
