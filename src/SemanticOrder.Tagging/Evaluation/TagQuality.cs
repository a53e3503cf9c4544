namespace SemanticOrder.Tagging.Evaluation;

/// <summary>How often a tag was given rightly, wrongly, or not given where it belongs.</summary>
/// <param name="Right">Given and right.</param>
/// <param name="Wrong">Given and wrong.</param>
/// <param name="Missed">Right and not given.</param>
public readonly record struct TagQuality(int Right, int Wrong, int Missed)
{
    /// <summary>The share of right ones among those given; 1 when none was given.</summary>
    public double Precision => Right + Wrong == 0 ? 1 : Right / (double)(Right + Wrong);

    /// <summary>The share of those given among the right ones; 1 when there are none.</summary>
    public double Recall => Right + Missed == 0 ? 1 : Right / (double)(Right + Missed);

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Right + Wrong + Missed == 0 ? 1 : 2.0 * Right / ((2 * Right) + Wrong + Missed);

    /// <summary>Of one text.</summary>
    public static TagQuality Of(bool isGiven, bool isRight) => new(isGiven && isRight ? 1 : 0, isGiven && !isRight ? 1 : 0, !isGiven && isRight ? 1 : 0);

    /// <summary>Both together.</summary>
    public static TagQuality operator +(TagQuality left, TagQuality right) => Add(left, right);

    /// <summary>Both together.</summary>
    public static TagQuality Add(TagQuality left, TagQuality right) => new(left.Right + right.Right, left.Wrong + right.Wrong, left.Missed + right.Missed);
}
