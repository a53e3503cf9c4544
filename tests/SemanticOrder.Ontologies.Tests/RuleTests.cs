using SemanticOrder.Diagnostics;

namespace SemanticOrder.Ontologies.Tests;

/// <summary>What the axioms let follow for an order, and what they must not.</summary>
public sealed class RuleTests
{
    private const string Line = "<order> a os:Order ; os:line <line> . ";

    [Test]
    public void The_reasoner_supports_every_axiom_and_every_class_can_have_members() =>
        Assert.That(ClosedOrder.Ontology.Diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Info), Is.Empty);

    [TestCase(23.9, "bodytype:Y")]
    [TestCase(18.5, "bodytype:Y")]
    [TestCase(18.4, "bodytype:A")]
    [TestCase(13.5, "bodytype:A")]
    [TestCase(13.4, "bodytype:B")]
    [TestCase(12, "bodytype:B")]
    [TestCase(7.5, "bodytype:C")]
    [TestCase(3.5, "bodytype:C")]
    [TestCase(3.4, null)]
    [TestCase(24.5, null)]
    public void A_womans_drop_gives_her_body_type(double drop, string? expected) => Assert.That(BodyTypes("F", drop), Is.EqualTo(One(expected)));

    [TestCase(22.4, "bodytype:Y")]
    [TestCase(12, "bodytype:A")]
    [TestCase(11.5, "bodytype:A")]
    [TestCase(11.4, "bodytype:B")]
    [TestCase(2, "bodytype:C")]
    [TestCase(1, null)]
    public void A_mans_drop_gives_his_body_type(double drop, string? expected) => Assert.That(BodyTypes("M", drop), Is.EqualTo(One(expected)));

    [Test]
    public void A_drop_without_a_sex_gives_no_body_type() => Assert.That(new ClosedOrder("<body> a os:Body ; os:drop 12.0 .").Values("body", "os:bodyType"), Is.Empty);

    [Test]
    public void An_apple_shape_gives_a_preference_a_suggestion_and_tags_and_no_letter()
    {
        var order = new ClosedOrder("<order> a os:Order ; os:body <body> . <body> os:sex sex:F ; os:bodyShape bodyshape:apple .");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(order.Holds("<body> os:fitPreference fit:relaxedChest ; os:sizeSuggestion fit:relaxedChestTaperedWaist ."), Is.True);
            Assert.That(order.Holds("<order> os:tag tag:bodyTypeApple , tag:fitPreferenceRelaxedChest ."), Is.True);
            Assert.That(order.Values("body", "os:bodyType"), Is.Empty);
        }
    }

    [Test]
    public void An_urgent_ticket_promises_dispatch_in_48_hours_from_the_ticket()
    {
        var order = new ClosedOrder("<order> a os:Order ; os:promise <promise> . <promise> os:concept urgency:DispatchWithin48hOfTicket .");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(order.Holds("<promise> os:startEvent os:TicketOpened ; os:endEvent os:Dispatched ; os:duration \"PT48H\"^^xsd:dayTimeDuration ; os:calendar cal:continuous ."), Is.True);
            Assert.That(order.Holds("<promise> a urgency:DispatchWithin48h , urgency:DispatchWithin72h , urgency:DispatchPromise , os:Promise ."), Is.True);
            Assert.That(order.Holds("<promise> a urgency:DispatchWithin24h ."), Is.False);
            Assert.That(order.Values("order", "os:tag"), Is.EqualTo([Curies.Expand("tag:urgent")]));
        }
    }

    [TestCase("os:Dispatched", "PT12H", "urgency:DispatchWithin24h", "tag:urgent")]
    [TestCase("os:Dispatched", "P2D", "urgency:DispatchWithin48h", "tag:urgent")]
    [TestCase("os:Dispatched", "PT60H", "urgency:DispatchWithin72h", null)]
    [TestCase("os:Delivered", "PT24H", "urgency:DeliverWithin24h", "tag:timeSensitive")]
    [TestCase("os:Delivered", "PT72H", "urgency:DeliverWithin72h", null)]
    [TestCase("os:Picked", "PT1H", null, null)]
    public void A_stated_duration_is_classified_by_its_end_event(string end, string duration, string? concept, string? tag)
    {
        var order = new ClosedOrder($"<order> a os:Order ; os:promise <promise> . <promise> os:endEvent {end} ; os:duration \"{duration}\"^^xsd:dayTimeDuration .");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(concept is null || order.Holds($"<promise> a {concept} ."), Is.True);
            Assert.That(order.Values("order", "os:tag"), Is.EqualTo(One(tag)));
        }
    }

    [Test]
    public void A_green_lane_is_no_promise()
    {
        var order = new ClosedOrder("<order> a os:Order ; os:handling <handling> . <handling> os:concept lane:Express ; os:pickWithin \"PT1H\"^^xsd:dayTimeDuration .");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(order.Values("order", "os:tag"), Is.EqualTo([Curies.Expand("tag:expressLane")]));
            Assert.That(order.Holds("<handling> a os:Promise ."), Is.False);
            Assert.That(order.Values("order", "os:promise"), Is.Empty);
        }
    }

    [Test]
    public void A_statement_that_is_said_to_be_lane_and_promise_is_a_contradiction() =>
        Assert.That(new ClosedOrder("<x> os:concept lane:Express ; a os:Promise .").Inconsistencies, Is.Positive);

    [Test]
    public void A_priority_gives_no_promise_and_no_tag() =>
        Assert.That(new ClosedOrder(Line + "<line> os:priority priority:high .").Values("order", "os:tag"), Is.Empty);

    [Test]
    public void A_frozen_wave_makes_order_and_line_frozen_with_the_values_of_the_zone()
    {
        var order = new ClosedOrder(Line + "<order> os:carriedAt <carried> . <carried> os:concept cold:FrozenMinus18 .");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(order.Holds("<carried> os:maxTemperature -18.0 ; os:continuousControl true ; a cold:Frozen , cold:ColdChain , cold:RangeUpToMinus18 ."), Is.True);
            Assert.That(order.Values("carried", "os:minTemperature"), Is.Empty);
            Assert.That(order.Holds("<line> os:temperature <carried> . <order> os:temperature <carried> ."), Is.True);
            Assert.That(order.Values("line", "os:tag"), Is.EqualTo([Curies.Expand("tag:coldChain"), Curies.Expand("tag:frozen")]));
            Assert.That(order.Values("order", "os:tag"), Is.EqualTo([Curies.Expand("tag:coldChain"), Curies.Expand("tag:frozen")]));
        }
    }

    [TestCase("cold:ColdChain", true)]
    [TestCase("cold:Chilled", false)]
    [TestCase("cold:Frozen", false)]
    [TestCase("cold:Chilled0To4", false)]
    [TestCase("cold:FrozenMinus18", false)]
    public void Only_the_bare_word_cold_chain_needs_a_decision(string concept, bool needsDecision)
    {
        var order = new ClosedOrder($"<order> a os:Order ; os:temperature <stated> . <stated> os:concept {concept} .");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(order.Holds("<order> os:tag tag:coldChain ."), Is.True);
            Assert.That(order.Holds("<order> os:tag tag:coldChainNeedsDecision ."), Is.EqualTo(needsDecision));
        }
    }

    [Test]
    public void Chilled_and_frozen_zones_lie_below_cold_chain_and_ambient_does_not()
    {
        var ontology = ClosedOrder.Ontology;
        var below = ontology.Descendants(Knowledge.Graph.Id(new Rdf.Iri(Curies.Expand("cold:ColdChain")))).Select(Knowledge.Text).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(below, Does.Contain(Curies.Expand("cold:Chilled0To4")).And.Contain(Curies.Expand("cold:FrozenMinus18")));
            Assert.That(below, Does.Not.Contain(Curies.Expand("cold:Ambient5To35")).And.Not.Contain(Curies.Expand("cold:RangeWithin5To35")));
        }
    }

    [TestCase("2.0", "8.0", "cold:Chilled", true)]
    [TestCase("0.0", "4.0", "cold:RangeWithin0To4", true)]
    [TestCase("5.0", "8.0", "cold:Ambient", false)]
    [TestCase("5.0", "8.0", "cold:Chilled", true)]
    [TestCase("-2.0", "4.0", "cold:Chilled", false)]
    [TestCase("-30.0", "-20.0", "cold:Frozen", true)]
    [TestCase("-30.0", "-15.0", "cold:Frozen", false)]
    [TestCase("15.0", "25.0", "cold:RangeWithin5To35", true)]
    [TestCase("15.0", "25.0", "cold:ColdChain", false)]
    public void A_stated_range_is_classified_by_its_limits(string min, string max, string concept, bool expected) =>
        Assert.That(new ClosedOrder($"<order> a os:Order ; os:temperature <t> . <t> os:minTemperature {min} ; os:maxTemperature {max} .").Holds($"<t> a {concept} ."), Is.EqualTo(expected));

    [Test]
    public void A_range_does_not_take_on_the_limits_of_a_zone() =>
        Assert.That(new ClosedOrder("<order> a os:Order ; os:temperature <t> . <t> os:maxTemperature -25.0 .").Values("t", "os:maxTemperature"), Is.EqualTo(["-25.0"]));

    [Test]
    public void A_measurement_is_measured_and_tags_nothing()
    {
        var order = new ClosedOrder("<order> a os:Order ; os:measuredTemperature <t> . <t> os:minTemperature 3.0 ; os:maxTemperature 3.0 .");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(order.Holds("<t> os:kind kind:measured ; a os:TemperatureStatement ."), Is.True);
            Assert.That(order.Values("order", "os:tag"), Is.Empty);
        }
    }

    [Test]
    public void A_battery_that_comes_back_low_tags_its_line()
    {
        const string Rental = Line + "<line> battery:rental <rental> . <rental> battery:battery <battery> . <battery> battery:chargeAtReturn ";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new ClosedOrder(Rental + "18 .").Holds("<line> os:tag tag:lowReturnCharge ."), Is.True);
            Assert.That(new ClosedOrder(Rental + "20 .").Holds("<line> os:tag tag:lowReturnCharge ."), Is.False);
        }
    }

    [Test]
    public void A_size_is_no_body_and_a_body_is_no_garment()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new ClosedOrder("<x> a os:Body , os:SizeStatement .").Inconsistencies, Is.Positive);
            Assert.That(new ClosedOrder("<x> a os:Body ; apparel:garmentChest 96.0 .").Inconsistencies, Is.Positive);
        }
    }

    private static IEnumerable<string> BodyTypes(string sex, double drop) =>
        new ClosedOrder(FormattableString.Invariant($"<body> a os:Body ; os:sex sex:{sex} ; os:drop {drop:0.0} .")).Values("body", "os:bodyType");

    private static string[] One(string? curie) => curie is null ? [] : [Curies.Expand(curie)];
}
