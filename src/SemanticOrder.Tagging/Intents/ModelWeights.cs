using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SemanticOrder.Tagging.Intents;

/// <summary>Weights of eight bits with a factor for each tag: a row for each feature, padded to sixteens.</summary>
internal sealed class ModelWeights
{
    private const int Padding = 16;

    private readonly sbyte[] _weights;

    /// <summary>Weights as they were stored.</summary>
    /// <param name="weights">Rows of <see cref="Stride"/> weights.</param>
    /// <param name="factors">What one step of a weight is worth, for each tag.</param>
    /// <param name="biases">What every text begins with, for each tag.</param>
    public ModelWeights(sbyte[] weights, float[] factors, float[] biases) => (_weights, Factors, Biases, Stride) = (weights, factors, biases, StrideOf(factors.Length));

    /// <summary>The factors by tag.</summary>
    public float[] Factors { get; }

    /// <summary>The biases by tag.</summary>
    public float[] Biases { get; }

    /// <summary>Weights of a feature, padding included.</summary>
    public int Stride { get; }

    /// <summary>Rounds weights to eight bits, each tag by its own largest.</summary>
    /// <param name="byTag">For each tag a weight for each feature, and the bias after them.</param>
    public static ModelWeights Round(IReadOnlyList<double[]> byTag)
    {
        var (features, stride) = (byTag[0].Length - 1, StrideOf(byTag.Count));
        var (weights, factors) = (new sbyte[features * stride], new float[byTag.Count]);
        for (var tag = 0; tag < byTag.Count; tag++)
        {
            var largest = 0.0;
            foreach (var weight in byTag[tag].AsSpan(0, features))
                largest = Math.Max(largest, Math.Abs(weight));
            factors[tag] = (float)Math.Max(largest / sbyte.MaxValue, 1e-12);
            for (var feature = 0; feature < features; feature++)
                weights[(feature * stride) + tag] = (sbyte)Math.Round(byTag[tag][feature] / factors[tag]);
        }

        return new ModelWeights(weights, factors, [.. byTag.Select(tag => (float)tag[features])]);
    }

    /// <summary>Reads weights that <see cref="Write"/> wrote.</summary>
    public static ModelWeights Read(BinaryReader reader, int features, float[] factors, float[] biases)
    {
        var stride = StrideOf(factors.Length);
        var weights = new sbyte[features * stride];
        for (var feature = 0; feature < features; feature++)
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan(feature * stride, factors.Length)));
        return new ModelWeights(weights, factors, biases);
    }

    /// <summary>Writes the weights without the padding, which is the machine's.</summary>
    public void Write(BinaryWriter writer)
    {
        for (var row = 0; row < _weights.Length; row += Stride)
            writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan(row, Factors.Length)));
    }

    /// <summary>The weight of a feature for a tag.</summary>
    public float Of(int feature, int tag) => _weights[(feature * Stride) + tag] * Factors[tag];

    /// <summary>Sums up the rows of features, sixteen tags at a time, in steps that are not yet multiplied with the factors.</summary>
    /// <param name="features">The features.</param>
    /// <param name="values">By what the row of each is multiplied.</param>
    /// <param name="sums">As many as <see cref="Stride"/>; replaced.</param>
    public void Sum(ReadOnlySpan<int> features, ReadOnlySpan<float> values, Span<float> sums)
    {
        for (var tag = 0; tag < Stride; tag += Padding)
            SumSixteen(features, values, tag, MemoryMarshal.Cast<float, Vector128<float>>(sums.Slice(tag, Padding)));
    }

    private void SumSixteen(ReadOnlySpan<int> features, ReadOnlySpan<float> values, int tag, Span<Vector128<float>> sums)
    {
        var (sum0, sum1, sum2, sum3) = (Vector128<float>.Zero, Vector128<float>.Zero, Vector128<float>.Zero, Vector128<float>.Zero);
        values = values[..features.Length];
        for (var at = 0; at < features.Length; at++)
        {
            var times = Vector128.Create(values[at]);
            var (low, high) = Vector128.Widen(Vector128.Create<sbyte>(_weights.AsSpan((features[at] * Stride) + tag, Padding)));
            var (first, second) = Vector128.Widen(low);
            var (third, fourth) = Vector128.Widen(high);
            sum0 += Vector128.ConvertToSingle(first) * times;
            sum1 += Vector128.ConvertToSingle(second) * times;
            sum2 += Vector128.ConvertToSingle(third) * times;
            sum3 += Vector128.ConvertToSingle(fourth) * times;
        }

        (sums[0], sums[1], sums[2], sums[3]) = (sum0, sum1, sum2, sum3);
    }

    private static int StrideOf(int tags) => (tags + Padding - 1) / Padding * Padding;
}
