using System.Globalization;

namespace SemanticOrder.Reasoning;

/// <summary>
/// A stretch of an ordered line of values, each end open, closed or unbounded. What a position on the line means (a plain number, seconds, days)
/// is said by the <see cref="ValueSpace"/> beside it; the interval only compares. The default value is the whole line. Dense: (1, 2) is not empty.
/// </summary>
public readonly record struct Interval
{
    private Interval(IntervalEnd lowerEnd, decimal lower, decimal upper, IntervalEnd upperEnd)
    {
        LowerEnd = lowerEnd;
        Lower = lowerEnd == IntervalEnd.Unbounded ? 0m : lower;
        UpperEnd = upperEnd;
        Upper = upperEnd == IntervalEnd.Unbounded ? 0m : upper;
    }

    /// <summary>The whole line.</summary>
    public static Interval All => default;

    /// <summary>An interval without values.</summary>
    public static Interval Empty { get; } = new(IntervalEnd.Open, 0m, 0m, IntervalEnd.Open);

    /// <summary>The lower bound; 0 when <see cref="LowerEnd"/> is <see cref="IntervalEnd.Unbounded"/>.</summary>
    public decimal Lower { get; }

    /// <summary>The upper bound; 0 when <see cref="UpperEnd"/> is <see cref="IntervalEnd.Unbounded"/>.</summary>
    public decimal Upper { get; }

    /// <summary>How the lower side is bounded.</summary>
    public IntervalEnd LowerEnd { get; }

    /// <summary>How the upper side is bounded.</summary>
    public IntervalEnd UpperEnd { get; }

    /// <summary>True when no position lies inside.</summary>
    public bool IsEmpty =>
        LowerEnd != IntervalEnd.Unbounded && UpperEnd != IntervalEnd.Unbounded
        && (Lower > Upper || (Lower == Upper && (LowerEnd == IntervalEnd.Open || UpperEnd == IntervalEnd.Open)));

    /// <summary>[<paramref name="value"/>, ∞).</summary>
    public static Interval AtLeast(decimal value) => new(IntervalEnd.Closed, value, 0m, IntervalEnd.Unbounded);

    /// <summary>(<paramref name="value"/>, ∞).</summary>
    public static Interval MoreThan(decimal value) => new(IntervalEnd.Open, value, 0m, IntervalEnd.Unbounded);

    /// <summary>(−∞, <paramref name="value"/>].</summary>
    public static Interval AtMost(decimal value) => new(IntervalEnd.Unbounded, 0m, value, IntervalEnd.Closed);

    /// <summary>(−∞, <paramref name="value"/>).</summary>
    public static Interval LessThan(decimal value) => new(IntervalEnd.Unbounded, 0m, value, IntervalEnd.Open);

    /// <summary>The one position <paramref name="value"/>.</summary>
    public static Interval Point(decimal value) => new(IntervalEnd.Closed, value, value, IntervalEnd.Closed);

    /// <summary>[<paramref name="lower"/>, <paramref name="upper"/>], both ends inside; empty when they are the wrong way round.</summary>
    public static Interval Closed(decimal lower, decimal upper) => new(IntervalEnd.Closed, lower, upper, IntervalEnd.Closed);

    /// <summary>[<paramref name="lower"/>, <paramref name="upper"/>): the form that bands of measurements take, so that neighbours share no value.</summary>
    public static Interval HalfOpen(decimal lower, decimal upper) => new(IntervalEnd.Closed, lower, upper, IntervalEnd.Open);

    /// <summary>True when the position lies inside.</summary>
    public bool Contains(decimal position) => !IsAbove(position) && !IsBelow(position);

    /// <summary>True when every position of this interval lies in <paramref name="other"/>; the empty interval is a subset of all.</summary>
    public bool IsSubsetOf(Interval other) =>
        IsEmpty || (CompareLower(other, this) <= 0 && CompareUpper(this, other) <= 0);

    /// <summary>True when some position lies in both.</summary>
    public bool Overlaps(Interval other) => !Intersect(other).IsEmpty;

    /// <summary>The positions that lie in both.</summary>
    public Interval Intersect(Interval other)
    {
        var lower = CompareLower(this, other) >= 0 ? this : other;
        var upper = CompareUpper(this, other) <= 0 ? this : other;
        return new Interval(lower.LowerEnd, lower.Lower, upper.Upper, upper.UpperEnd);
    }

    /// <summary>Mathematical notation, for example <c>[13.5, 18.5)</c> or <c>(−∞, −18]</c>, with the digits as they were given.</summary>
    public override string ToString() => IsEmpty
        ? "∅"
        : (LowerEnd == IntervalEnd.Closed ? "[" : "(")
            + (LowerEnd == IntervalEnd.Unbounded ? "−∞" : Lower.ToString(CultureInfo.InvariantCulture)) + ", "
            + (UpperEnd == IntervalEnd.Unbounded ? "∞" : Upper.ToString(CultureInfo.InvariantCulture))
            + (UpperEnd == IntervalEnd.Closed ? "]" : ")");

    /// <summary>The smallest interval around the whole numbers inside, its bounds closed; empty when there are none.</summary>
    internal Interval ToWhole()
    {
        var lower = LowerEnd == IntervalEnd.Open ? decimal.Floor(Lower) + 1 : decimal.Ceiling(Lower);
        var upper = UpperEnd == IntervalEnd.Open ? decimal.Ceiling(Upper) - 1 : decimal.Floor(Upper);
        return new Interval(
            LowerEnd == IntervalEnd.Unbounded ? IntervalEnd.Unbounded : IntervalEnd.Closed, lower,
            upper, UpperEnd == IntervalEnd.Unbounded ? IntervalEnd.Unbounded : IntervalEnd.Closed);
    }

    /// <summary>The two intervals as one, when they overlap or touch without a hole between them.</summary>
    internal bool TryJoin(Interval other, out Interval joined)
    {
        var (first, second) = CompareLower(this, other) <= 0 ? (this, other) : (other, this);
        joined = default;
        if (first.UpperEnd != IntervalEnd.Unbounded && second.LowerEnd != IntervalEnd.Unbounded
            && (first.Upper < second.Lower || (first.Upper == second.Lower && first.UpperEnd == IntervalEnd.Open && second.LowerEnd == IntervalEnd.Open)))
            return false;
        var last = CompareUpper(first, second) >= 0 ? first : second;
        joined = new Interval(first.LowerEnd, first.Lower, last.Upper, last.UpperEnd);
        return true;
    }

    /// <summary>The smallest interval that holds both; neither may be empty.</summary>
    internal static Interval Around(Interval left, Interval right)
    {
        var lower = CompareLower(left, right) <= 0 ? left : right;
        var upper = CompareUpper(left, right) >= 0 ? left : right;
        return new Interval(lower.LowerEnd, lower.Lower, upper.Upper, upper.UpperEnd);
    }

    /// <summary>Orders lower ends: the one that lets more positions in comes first.</summary>
    internal static int CompareLower(Interval left, Interval right)
    {
        if (left.LowerEnd == IntervalEnd.Unbounded || right.LowerEnd == IntervalEnd.Unbounded)
            return (left.LowerEnd == IntervalEnd.Unbounded ? 0 : 1) - (right.LowerEnd == IntervalEnd.Unbounded ? 0 : 1);
        var byValue = left.Lower.CompareTo(right.Lower);
        return byValue != 0 ? byValue : right.LowerEnd.CompareTo(left.LowerEnd);
    }

    /// <summary>Orders upper ends: the one that lets more positions in comes last.</summary>
    internal static int CompareUpper(Interval left, Interval right)
    {
        if (left.UpperEnd == IntervalEnd.Unbounded || right.UpperEnd == IntervalEnd.Unbounded)
            return (left.UpperEnd == IntervalEnd.Unbounded ? 1 : 0) - (right.UpperEnd == IntervalEnd.Unbounded ? 1 : 0);
        var byValue = left.Upper.CompareTo(right.Upper);
        return byValue != 0 ? byValue : left.UpperEnd.CompareTo(right.UpperEnd);
    }

    /// <summary>True when the whole interval lies above the position.</summary>
    internal bool IsAbove(decimal position) =>
        LowerEnd != IntervalEnd.Unbounded && (position < Lower || (position == Lower && LowerEnd == IntervalEnd.Open));

    /// <summary>True when the whole interval lies below the position.</summary>
    internal bool IsBelow(decimal position) =>
        UpperEnd != IntervalEnd.Unbounded && (position > Upper || (position == Upper && UpperEnd == IntervalEnd.Open));
}
