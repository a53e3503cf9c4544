using System.Text;
using NUnit.Framework;
using SemanticOrder.Mapping.Policies;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Tests.Policies;

/// <summary>
/// The green lane against the promise of 48 hours: JD order 880000000202 is in the green lane with its cut-off at 22:00 on Saturday 2026-01-10, and ticket T-3 promises
/// dispatch by 21:20 on 2026-01-12. Whether the queue keeps the clock depends on the stated bound from picked to dispatched and on nothing else.
/// </summary>
public sealed class GreenLaneTests
{
    private const string Order = "jd/default/order/880000000202";
    private const string Bound = "test:bound a pol:EventBound ; pol:from os:Picked ; pol:to os:Dispatched ; ";
    private const string PickDispatch = "pick-to-dispatch bound";

    [TestCase(Bound + "pol:atMost 'PT20H' ; pol:onLane lane:Express .", "keeps", "2026-01-10T22:00:00+08:00 + PT1H = 2026-01-10T23:00:00+08:00; 2026-01-10T23:00:00+08:00 + PT20H = 2026-01-11T19:00:00+08:00; 2026-01-11T19:00:00+08:00 ≤ 2026-01-12T21:20:00+08:00", TestName = "With 20 hours it is kept, and the sum is shown")]
    [TestCase("", "is not decided", PickDispatch, TestName = "Without the bound it is unknown, and the bound is named")]
    [TestCase(Bound + "pol:atMost 'PT46H20M' .", "keeps", "2026-01-12T21:20:00+08:00 ≤ 2026-01-12T21:20:00+08:00", TestName = "To the minute is in time")]
    [TestCase(Bound + "pol:atMost 'PT46H21M' .", "does not guarantee", "2026-01-12T21:21:00+08:00 > 2026-01-12T21:20:00+08:00", TestName = "A minute more is not guaranteed")]
    [TestCase(Bound + "pol:atMost 'PT20H' ; pol:onLane lane:Standard .", "is not decided", PickDispatch, TestName = "A bound of another lane does not count")]
    [TestCase(Bound + "pol:atMost 'PT20H' ; pol:site 'CN01' .", "is not decided", PickDispatch, TestName = "A bound of a site does not count where the site is unknown")]
    [TestCase(Bound + "pol:atMost 'PT20H' ; pol:system 'wms' .", "keeps", "≤", TestName = "A bound of the system that states the lane counts")]
    [TestCase(Bound + "pol:atMost 'PT20H' ; pol:system 'wms2' .", "is not decided", PickDispatch, TestName = "A bound of another system does not count")]
    [TestCase(Bound + "pol:atMost 'PT20H' ; pol:validUntil '2026-01-10T23:00:00+08:00'^^xsd:dateTime .", "is not decided", PickDispatch, TestName = "A bound that has just ended does not count")]
    [TestCase(Bound + "pol:atMost 'PT20H' ; pol:validUntil '2026-01-10T23:00:01+08:00'^^xsd:dateTime .", "keeps", "≤", TestName = "A bound in its last second counts")]
    [TestCase(Bound + "pol:atMost 'PT20H' ; pol:validFrom '2026-01-10T23:00:01+08:00'^^xsd:dateTime .", "is not decided", PickDispatch, TestName = "A bound of the next second does not count yet")]
    [TestCase(Bound + "pol:atMost 'PT20H' ; pol:calendar cal:weekdays0918Shanghai .", "does not guarantee", "2026-01-14T11:00:00+08:00 > 2026-01-12T21:20:00+08:00", TestName = "20 office hours from Saturday night end on Wednesday")]
    [TestCase(Bound + "pol:atMost 'PT20H' ; pol:calendar test:sunday . test:sunday a pol:Calendar ; pol:weekday '7' ; pol:timeZone 'Asia/Shanghai' .", "keeps", "2026-01-11T20:00:00+08:00 ≤ 2026-01-12T21:20:00+08:00", TestName = "20 hours of Sunday end on Sunday evening")]
    [TestCase("test:a a pol:EventBound ; pol:from os:Picked ; pol:to os:LabelPrinted ; pol:atMost 'PT2H' . test:b a pol:EventBound ; pol:from os:LabelPrinted ; pol:to os:Dispatched ; pol:atMost 'PT10H' .", "keeps", "PT2H = 2026-01-11T01:00:00+08:00; 2026-01-11T01:00:00+08:00 + PT10H = 2026-01-11T11:00:00+08:00", TestName = "Two bounds in a row are added")]
    [TestCase("test:a a pol:EventBound ; pol:from os:Picked ; pol:to os:LabelPrinted ; pol:atMost 'PT2H' .", "is not decided", "label-to-dispatch bound", TestName = "The bound after the last event reached is the one named")]
    public async Task The_queue_is_compared_with_the_clock(string policy, string verdict, string shown)
    {
        await using var layer = await SampleLayer.StartAsync(files => With(files, policy));
        foreach (var sample in (string[])["jd:jd-orders.json", "crm:crm-tickets.csv", "wms:wms-waves.csv"])
            await layer.IngestAsync(sample);
        var finding = (await layer.OrderAsync(Order)).Document.Findings.Single(found => found.Kind == FindingKind.OtherDimension);
        Assert.Multiple(() =>
        {
            Assert.That(finding.TextEn, Does.Contain(verdict).And.Contain(shown));
            Assert.That(finding.Missing, verdict == "is not decided" ? Is.EqualTo(new[] { shown }) : Is.Empty);
        });
    }

    [TestCase("CN01", "keeps")]
    [TestCase("CN02", "keeps")]
    [TestCase("CN03", "is not decided")]
    public async Task A_bound_of_some_sites_counts_at_each_of_them(string site, string verdict)
    {
        await using var layer = await SampleLayer.StartAsync(files => With(files, Bound + "pol:atMost 'PT20H' ; pol:site 'CN01' , 'CN02' .", $"      - [os:site, {site}]"));
        foreach (var sample in (string[])["jd:jd-orders.json", "crm:crm-tickets.csv", "wms:wms-waves.csv"])
            await layer.IngestAsync(sample);
        Assert.That((await layer.OrderAsync(Order)).Document.Findings.Single(found => found.Kind == FindingKind.OtherDimension).TextEn, Does.Contain(verdict));
    }

    [TestCase(Bound + "pol:atMost 'PT20H' .", true)]
    [TestCase("", false)]
    public async Task Translated_for_its_order_the_lane_implies_the_promise_only_with_the_bound(string policy, bool isKept)
    {
        await using var layer = await SampleLayer.StartAsync(files => With(files, policy));
        foreach (var sample in (string[])["jd:jd-orders.json", "crm:crm-tickets.csv", "wms:wms-waves.csv"])
            await layer.IngestAsync(sample);
        var request = new TranslationRequest("wms", "queue", "GREEN")
        {
            ToSystem = "crm",
            ToField = "service_level",
            Context = new Dictionary<string, string> { ["wave_cutoff"] = "2026-01-10T22:00:00+08:00", ["pick_sla_min"] = "60" },
        };
        var answer = await layer.Translation.TranslateAsync(request, new Orders.OrderId(Order), withWhy: true);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Entailed.Select(value => value.Value), Is.EqualTo(isKept ? new[] { "加急" } : []));
            Assert.That(answer.Missing, isKept ? Is.Empty : Is.EqualTo(new[] { PickDispatch }));
            Assert.That(answer.Loss.Kind, Is.EqualTo(LossKind.OtherDimension), "a queue stays a queue");
        });
    }

    [TestCase("test:b a pol:EventBound ; pol:to os:Dispatched ; pol:atMost 'PT1H' .", "pol:from")]
    [TestCase("test:b a pol:EventBound ; pol:from os:Picked ; pol:to os:Dispatched ; pol:atMost '-PT1H' .", "PT1H")]
    [TestCase("test:b a pol:EventBound ; pol:from os:Picked ; pol:to os:Dispatched ; pol:atMost '20 hours' .", "20 hours")]
    [TestCase("test:b a pol:EventBound ; pol:from os:Picked ; pol:to os:Dispatched ; pol:atMost 'PT1H' ; pol:calendar test:none .", "pol:calendar")]
    [TestCase("test:c a pol:Calendar ; pol:weekday '8' .", "pol:weekday")]
    [TestCase("test:c a pol:Calendar ; pol:timeZone 'Mars/Base' .", "pol:timeZone")]
    [TestCase("test:c a pol:Calendar ; pol:opensAt '18:00:00' ; pol:closesAt '09:00:00' .", "pol:opensAt")]
    public void A_policy_that_says_too_little_is_refused_with_its_place(string policy, string named)
    {
        var build = KnowledgeBuilder.Build([.. With(KnowledgeFolder.Read(Path.Combine(SampleKnowledge.Root, "ontologies")), policy)]);
        var fault = build.Diagnostics.Single(found => found.Code == "SO5170");
        Assert.Multiple(() =>
        {
            Assert.That(fault.Message, Does.Contain(named));
            Assert.That(fault.File, Is.EqualTo("sources/wms/test-policies.ttl"));
            Assert.That(fault.Span?.Start.Line, Is.EqualTo(8), "zero-based: the line of the policy");
        });
    }

    private static IEnumerable<KnowledgeFile> With(IEnumerable<KnowledgeFile> files, string policy, string statement = "")
    {
        foreach (var file in files)
        {
            yield return file.Path == "sources/wms/profile.yml" && statement.Length > 0
                ? file with { Content = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Content.Span).Replace("      - { p: os:cutOff", statement + "\n      - { p: os:cutOff", StringComparison.Ordinal)) }
                : file;
        }

        yield return new KnowledgeFile("sources/wms/test-policies.ttl", Encoding.UTF8.GetBytes($"""
            @prefix test: <https://example.org/test#> .
            @prefix pol:  <https://w3id.org/semanticorder/policy#> .
            @prefix cal:  <https://w3id.org/semanticorder/calendar#> .
            @prefix lane: <https://w3id.org/semanticorder/lane#> .
            @prefix os:   <https://w3id.org/semanticorder/core#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix xsd:  <http://www.w3.org/2001/XMLSchema#> .

            {policy}
            """));
    }
}
