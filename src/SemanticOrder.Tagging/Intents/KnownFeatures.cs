using System.Numerics;

namespace SemanticOrder.Tagging.Intents;

/// <summary>The features of a text that a model knows, each once and in the order of the text, and what each weighs. Reused for text after text; allocates only while its buffers grow. Not thread-safe.</summary>
/// <param name="model">The model.</param>
internal sealed class KnownFeatures(IntentModel model)
{
    private FeatureSlot[] _homes = new FeatureSlot[256];
    private int[] _numbers = new int[256];
    private int[] _times = new int[256];
    private float[] _values = new float[256];
    private int[] _places = new int[512];
    private int _count;

    /// <summary>How many occurrences there are of features that are known.</summary>
    public int Occurrences { get; private set; }

    /// <summary>The numbers of the features, each once; those of rules last.</summary>
    public ReadOnlySpan<int> Numbers => _numbers.AsSpan(0, _count);

    /// <summary>Beside them what each weighs: those that are no rules have length 1 together.</summary>
    public ReadOnlySpan<float> Values => _values.AsSpan(0, _count);

    /// <summary>Reads the features of a text, those of rules last, in place of those before.</summary>
    public void Read(ReadOnlySpan<Feature> features)
    {
        (Occurrences, _count) = (0, 0);
        if (_homes.Length < features.Length)
            Grow(features.Length);
        model.Index.Fetch(features, _homes);
        var places = _places.AsSpan(0, (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(features.Length * 2, 2)));
        places.Clear();
        for (var at = 0; at < features.Length; at++)
        {
            if (model.Index.Find(features[at].Hash, _homes[at]) is { Ordinal: > 0 } known)
                Count(known, places);
        }

        Weigh();
    }

    /// <summary>Counts an occurrence in a table that tells where a feature was counted first.</summary>
    private void Count(in FeatureSlot known, Span<int> places)
    {
        Occurrences++;
        var mask = places.Length - 1;
        for (var at = (int)known.Hash & mask; ; at = (at + 1) & mask)
        {
            // Places begin at 1: 0 is none.
            if (places[at] == 0)
            {
                (_numbers[_count], _times[_count], _values[_count]) = (known.Ordinal - 1, 1, known.Rarity);
                places[at] = ++_count;
                return;
            }

            if (_numbers[places[at] - 1] == known.Ordinal - 1)
            {
                _times[places[at] - 1]++;
                return;
            }
        }
    }

    private void Weigh()
    {
        var (square, rules) = (0f, _count);
        for (var at = 0; at < _count; at++)
        {
            _values[at] = FeatureWeight.Of(_times[at], _values[at]);
            if (_numbers[at] < model.FirstRule)
                square += _values[at] * _values[at];
            else
                rules = Math.Min(rules, at);
        }

        // Rules weigh the same in every text.
        var length = 1 / MathF.Sqrt(MathF.Max(square, 1e-12f));
        foreach (ref var value in _values.AsSpan(0, rules))
            value *= length;
    }

    private void Grow(int length)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)length);
        (_homes, _numbers, _times, _values, _places) = (new FeatureSlot[size], new int[size], new int[size], new float[size], new int[size * 2]);
    }
}
