using System.Globalization;
using NUnit.Framework;
using SemanticOrder.Mapping.Policies;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Tests.Policies;

/// <summary>When a stated bound may be used: lane, site, system and validity, each at its edges.</summary>
public sealed class EventBoundTests
{
    private static readonly TermDictionary Terms = new();
    private static readonly TermId Express = Terms.Add(new Iri("https://example.org/Express"));
    private static readonly TermId NightExpress = Terms.Add(new Iri("https://example.org/NightExpress"));
    private static readonly TermId Standard = Terms.Add(new Iri("https://example.org/Standard"));

    private static readonly EventBound Any = new(
        Terms.Add(new Iri("https://example.org/Picked")), Terms.Add(new Iri("https://example.org/Dispatched")), TimeSpan.FromHours(20), TermId.None, [], null, null, null,
        BusinessCalendar.Continuous, "出库时限", "dispatch bound", "https://example.org/bound", null, null);

    [Test]
    public void A_bound_on_a_lane_holds_for_the_lane_and_its_kinds_only() => Assert.Multiple(() =>
    {
        var bound = Any with { Lane = Express };
        Assert.That(Holds(bound, new HandlingPlace(Express, null, null)), Is.True);
        Assert.That(Holds(bound, new HandlingPlace(NightExpress, null, null)), Is.True, "a kind of it");
        Assert.That(Holds(bound, new HandlingPlace(Standard, null, null)), Is.False);
        Assert.That(Holds(bound, default), Is.False, "the lane is not known");
        Assert.That(Holds(bound with { Lane = NightExpress }, new HandlingPlace(Express, null, null)), Is.False, "the lane is broader");
        Assert.That(Holds(Any, default), Is.True, "no lane is asked for");
    });

    [Test]
    public void A_bound_at_sites_holds_at_each_of_them_only() => Assert.Multiple(() =>
    {
        var bound = Any with { Sites = ["CN01", "CN02"] };
        Assert.That(Holds(bound, new HandlingPlace(default, "CN01", null)), Is.True);
        Assert.That(Holds(bound, new HandlingPlace(default, "CN02", null)), Is.True);
        Assert.That(Holds(bound, new HandlingPlace(default, "CN03", null)), Is.False);
        Assert.That(Holds(bound, new HandlingPlace(default, null, null)), Is.False, "the site is not known");
        Assert.That(Holds(Any, new HandlingPlace(default, "CN03", null)), Is.True);
    });

    [Test]
    public void A_bound_of_a_system_binds_its_own_handling_only() => Assert.Multiple(() =>
    {
        var bound = Any with { System = "wms" };
        Assert.That(Holds(bound, new HandlingPlace(default, null, "wms")), Is.True);
        Assert.That(Holds(bound, new HandlingPlace(default, null, "wms2")), Is.False);
        Assert.That(Holds(bound, default), Is.False);
    });

    [TestCase("2025-12-31T23:59:59+08:00", false)]
    [TestCase("2026-01-01T00:00:00+08:00", true)]
    [TestCase("2025-12-31T16:00:00Z", true, Description = "the same moment in another zone")]
    [TestCase("2026-06-30T23:59:59+08:00", true)]
    [TestCase("2026-07-01T00:00:00+08:00", false)]
    [TestCase(null, true, Description = "validity is not asked for")]
    public void Validity_includes_its_first_moment_and_excludes_its_last(string? at, bool expected)
    {
        var bound = Any with { ValidFrom = Moment("2026-01-01T00:00:00+08:00"), ValidUntil = Moment("2026-07-01T00:00:00+08:00") };
        Assert.That(bound.HoldsFor(default, IsUnder, at is null ? null : Moment(at)), Is.EqualTo(expected));
    }

    private static bool Holds(EventBound bound, HandlingPlace place) => bound.HoldsFor(place, IsUnder, null);

    private static bool IsUnder(TermId lane, TermId above) => lane == above || (lane == NightExpress && above == Express);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
