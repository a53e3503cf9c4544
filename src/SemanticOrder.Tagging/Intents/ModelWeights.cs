using System.Numerics;
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

    /// <summary>Adds a feature's row to sums of steps, not yet multiplied with the factors.</summary>
    public void Add(int feature, float value, Span<float> sums)
    {
        var row = _weights.AsSpan(feature * Stride, Stride);
        var steps = sums[..Stride];
        var at = 0;
        for (; at + Vector<sbyte>.Count <= row.Length; at += Vector<sbyte>.Count)
            AddVector(row[at..], value, MemoryMarshal.Cast<float, Vector<float>>(steps[at..]));
        for (; at < row.Length; at += Vector128<sbyte>.Count)
            AddSixteen(row[at..], value, MemoryMarshal.Cast<float, Vector128<float>>(steps[at..]));
    }

    private static void AddVector(ReadOnlySpan<sbyte> row, float value, Span<Vector<float>> steps)
    {
        var times = new Vector<float>(value);
        Vector.Widen(new Vector<sbyte>(row), out var low, out var high);
        Vector.Widen(low, out var first, out var second);
        Vector.Widen(high, out var third, out var fourth);
        steps[0] += Vector.ConvertToSingle(first) * times;
        steps[1] += Vector.ConvertToSingle(second) * times;
        steps[2] += Vector.ConvertToSingle(third) * times;
        steps[3] += Vector.ConvertToSingle(fourth) * times;
    }

    /// <summary>What is left where vectors of the machine are longer than a row.</summary>
    private static void AddSixteen(ReadOnlySpan<sbyte> row, float value, Span<Vector128<float>> steps)
    {
        var times = Vector128.Create(value);
        var (low, high) = Vector128.Widen(Vector128.Create(row));
        var (first, second) = Vector128.Widen(low);
        var (third, fourth) = Vector128.Widen(high);
        steps[0] += Vector128.ConvertToSingle(first) * times;
        steps[1] += Vector128.ConvertToSingle(second) * times;
        steps[2] += Vector128.ConvertToSingle(third) * times;
        steps[3] += Vector128.ConvertToSingle(fourth) * times;
    }

    private static int StrideOf(int tags) => (tags + Padding - 1) / Padding * Padding;
}
