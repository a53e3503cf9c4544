using NUnit.Framework;
using SemanticOrder.Mapping.Policies;
using SemanticOrder.Rdf;

namespace SemanticOrder.SemanticLayer.Tests.Policies;

/// <summary>The deadline operator over random bounds gives what trying every way gives: cut-off plus bound plus bound, the tightest way, cycles and all.</summary>
public sealed class GuaranteeTests
{
    private static readonly string[] Names = ["OrderPlaced", "Paid", "TicketOpened", "WaveCutOff", "PickStarted", "Picked", "LabelPrinted", "Dispatched", "HandedToCarrier", "OutForDelivery", "Delivered"];
    private static readonly EventBoundGraph Policies = SampleKnowledge.Compiled.Policies;
    private static readonly TermId[] Events = [.. Names.Select(name => SampleKnowledge.Compiled.View.Id(new Iri("https://w3id.org/semanticorder/core#" + name)))];
    private static readonly DateTimeOffset Start = new(2026, 1, 10, 22, 0, 0, TimeSpan.FromHours(8));

    [Test]
    public void The_tightest_way_is_found_and_no_way_is_said_with_the_last_event_reached([Range(1, 200)] int seed)
    {
        var random = new Random(seed);
        var bounds = Enumerable.Range(0, random.Next(1, 14)).Select(_ => RandomBound(random)).DistinctBy(bound => (bound.From, bound.To)).ToList();
        var known = Events.Where(_ => random.Next(4) == 0).ToDictionary(id => id, _ => Start.AddMinutes(random.Next(600)));
        var target = Events[random.Next(Events.Length)];

        var guarantee = Policies.Guarantee(known, target, default, bounds);
        var expected = Tightest(known, target, bounds, []);
        Assert.Multiple(() =>
        {
            Assert.That(guarantee.Latest, Is.EqualTo(expected));
            if (guarantee.Latest is { } latest)
            {
                var time = guarantee.Steps.Count == 0 ? latest : known[guarantee.Steps[0].Bound.From];
                foreach (var step in guarantee.Steps)
                {
                    Assert.That(step.From, Is.EqualTo(time), "each step starts where the one before ended");
                    time = step.Bound.Calendar.Add(step.From, step.Bound.AtMost)!.Value;
                    Assert.That(step.To, Is.EqualTo(time));
                }

                Assert.That(time, Is.EqualTo(latest));
            }
            else if (!guarantee.MissingFrom.IsNone)
            {
                Assert.That(Tightest(known, guarantee.MissingFrom, bounds, []), Is.Not.Null, "the bounds do reach the event from which one is missing");
                Assert.That(Array.IndexOf(Events, guarantee.MissingFrom), Is.LessThan(Array.IndexOf(Events, target)));
            }
        });
    }

    [Test]
    public void A_further_bound_never_makes_a_guarantee_later([Range(1, 60)] int seed)
    {
        var random = new Random(seed);
        var bounds = Enumerable.Range(0, 10).Select(_ => RandomBound(random)).DistinctBy(bound => (bound.From, bound.To)).ToList();
        var known = new Dictionary<TermId, DateTimeOffset> { [Events[3]] = Start };
        foreach (var target in Events)
        {
            var less = Policies.Guarantee(known, target, default, bounds[..^1]).Latest;
            var more = Policies.Guarantee(known, target, default, bounds).Latest;
            Assert.That(less is null || more <= less, $"{less:O} then {more:O}");
        }
    }

    [Test]
    public void What_an_order_states_itself_replaces_the_policy_between_the_same_events()
    {
        var known = new Dictionary<TermId, DateTimeOffset> { [Events[3]] = Start };
        var place = new HandlingPlace(SampleKnowledge.Compiled.View.Id(new Iri("https://w3id.org/semanticorder/lane#Express")), null, "wms");
        var own = Bound(3, 5, TimeSpan.FromHours(5));
        Assert.Multiple(() =>
        {
            Assert.That(Policies.Guarantee(known, Events[5], place, []).Latest, Is.EqualTo(Start.AddHours(1)));
            Assert.That(Policies.Guarantee(known, Events[5], place, [own]).Latest, Is.EqualTo(Start.AddHours(5)));
        });
    }

    /// <summary>Every simple way, tried out.</summary>
    private static DateTimeOffset? Tightest(Dictionary<TermId, DateTimeOffset> known, TermId target, List<EventBound> bounds, HashSet<TermId> on)
    {
        DateTimeOffset? best = known.TryGetValue(target, out var time) ? time : null;
        if (!on.Add(target))
            return best;
        foreach (var bound in bounds.Where(bound => bound.To == target && !on.Contains(bound.From)))
        {
            if (Tightest(known, bound.From, bounds, on) is { } before && bound.HoldsFor(default, (_, _) => false, before) && bound.Calendar.Add(before, bound.AtMost) is { } reached && (best is null || reached < best))
                best = reached;
        }

        on.Remove(target);
        return best;
    }

    private static EventBound RandomBound(Random random)
    {
        var (from, to) = (random.Next(Events.Length), random.Next(Events.Length));
        var bound = Bound(from, to == from ? (to + 1) % Events.Length : to, TimeSpan.FromMinutes(random.Next(3000)));
        return random.Next(3) == 0 ? bound with { Calendar = SampleKnowledge.Compiled.Policies.Calendars.Values.First(calendar => !calendar.IsContinuous) } : bound;
    }

    private static EventBound Bound(int from, int to, TimeSpan atMost) =>
        new(Events[from], Events[to], atMost, TermId.None, [], null, null, null, BusinessCalendar.Continuous, "时限", "bound", "", null, null);
}
