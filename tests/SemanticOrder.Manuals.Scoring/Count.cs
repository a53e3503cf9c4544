using System.Globalization;

namespace SemanticOrder.Manuals.Scoring;

/// <summary>What was found, of what, as counts; means over the files of a text are fractions.</summary>
/// <param name="Right">Found and right.</param>
/// <param name="Found">Found.</param>
/// <param name="Gold">To be found.</param>
public readonly record struct Count(double Right, double Found, double Gold)
{
    public double Precision => Found > 0 ? Right / Found : 1;

    public double Recall => Gold > 0 ? Right / Gold : 1;

    public double F1 => Found + Gold > 0 ? 2 * Right / (Found + Gold) : 1;

    public static Count operator +(Count one, Count other) => new(one.Right + other.Right, one.Found + other.Found, one.Gold + other.Gold);

    public static Count operator /(Count count, double by) => new(count.Right / by, count.Found / by, count.Gold / by);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{F1:F3} (P {Precision:F3} R {Recall:F3}; {Right:0.#}/{Found:0.#}/{Gold:0.#})");
}
