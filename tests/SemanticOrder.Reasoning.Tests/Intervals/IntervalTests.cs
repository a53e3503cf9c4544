using FsCheck;
using FsCheck.Fluent;

namespace SemanticOrder.Reasoning.Tests.Intervals;

/// <summary>Intervals and their sets against their definition: a position lies inside or not. Halves between whole bounds stand for the open ends.</summary>
public class IntervalTests
{
    private static readonly decimal[] Positions = [.. Enumerable.Range(-2, 26).Select(i => i / 2m)];

    private static readonly Gen<Interval> AnyInterval =
        from kind in Gen.Choose(0, 8)
        from a in Gen.Choose(0, 10)
        from b in Gen.Choose(0, 10)
        select kind switch
        {
            0 => Interval.All,
            1 => Interval.AtLeast(a),
            2 => Interval.MoreThan(a),
            3 => Interval.AtMost(a),
            4 => Interval.LessThan(a),
            5 => Interval.Closed(a, b),
            6 => Interval.HalfOpen(a, b),
            7 => Interval.MoreThan(a).Intersect(Interval.AtMost(b)),
            _ => Interval.MoreThan(a).Intersect(Interval.LessThan(b)),
        };

    private static readonly Gen<IntervalSet> AnySet = AnyInterval.ArrayOf().Select(parts => IntervalSet.Create(parts));

    [Test]
    public void Intersection_holds_what_both_hold() => Check(Two(AnyInterval), pair =>
        Positions.All(p => pair.Item1.Intersect(pair.Item2).Contains(p) == (pair.Item1.Contains(p) && pair.Item2.Contains(p))));

    [Test]
    public void Empty_subset_and_overlap_agree_with_membership() => Check(Two(AnyInterval), pair =>
    {
        var (a, b) = pair;
        return a.IsEmpty == !Positions.Any(a.Contains)
            && a.IsSubsetOf(b) == Positions.All(p => !a.Contains(p) || b.Contains(p))
            && a.Overlaps(b) == Positions.Any(p => a.Contains(p) && b.Contains(p));
    });

    [Test]
    public void A_set_holds_what_its_parts_hold_in_a_normal_form() => Check(AnyInterval.ArrayOf(), parts =>
    {
        var set = IntervalSet.Create(parts);
        return Positions.All(p => set.Contains(p) == parts.Any(part => part.Contains(p)))
            && set.Equals(IntervalSet.Create([.. parts.Reverse(), .. parts]))
            && set.Zip(set.Skip(1)).All(pair => !pair.First.Overlaps(pair.Second) && pair.First.Upper <= pair.Second.Lower);
    });

    [Test]
    public void Union_intersection_subset_and_overlap_of_sets_agree_with_membership() => Check(Two(AnySet), pair =>
    {
        var (a, b) = pair;
        return Positions.All(p => a.Union(b).Contains(p) == (a.Contains(p) || b.Contains(p)) && a.Intersect(b).Contains(p) == (a.Contains(p) && b.Contains(p)))
            && a.IsSubsetOf(b) == Positions.All(p => !a.Contains(p) || b.Contains(p))
            && a.Overlaps(b) == Positions.Any(p => a.Contains(p) && b.Contains(p))
            && a.IsSubsetOf(IntervalSet.Create(a.Hull));
    });

    [Test]
    public void An_index_finds_the_intervals_that_hold_a_position() => Check(AnyInterval.ArrayOf(), intervals =>
    {
        var index = new IntervalIndex(intervals.Select((interval, number) => (interval, number)));
        var found = new int[index.Count];
        return Positions.All(p => found[..index.Find(p, found)].Order().SequenceEqual(Enumerable.Range(0, intervals.Length).Where(i => intervals[i].Contains(p))));
    });

    [Test]
    public void Bounds_of_whole_numbers_move_inwards() => Check(AnyInterval, interval =>
        Positions.Where(decimal.IsInteger).All(p => interval.ToWhole().Contains(p) == interval.Contains(p)) && (interval.IsEmpty || !interval.ToWhole().Equals(Interval.MoreThan(0))));

    [Test]
    public void A_range_of_0_to_4_degrees_lies_within_no_range_of_2_to_8_but_overlaps_it()
    {
        var (zone, required) = (Interval.Closed(0, 4), Interval.Closed(2, 8));
        Assert.That(zone.IsSubsetOf(required), Is.False);
        Assert.That(zone.Overlaps(required));
        Assert.That(zone.Intersect(required), Is.EqualTo(Interval.Closed(2, 4)));
    }

    [TestCase("[13.5, 18.5)")]
    public void Intervals_are_written_as_mathematicians_do(string text) => Assert.That(Interval.HalfOpen(13.5m, 18.5m).ToString(), Is.EqualTo(text));

    private static Gen<(T, T)> Two<T>(Gen<T> gen) => from a in gen from b in gen select (a, b);

    private static void Check<T>(Gen<T> gen, Func<T, bool> holds) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20260110, 7), Prop.ForAll(gen.ToArbitrary(), holds));
}
