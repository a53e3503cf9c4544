using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Policies;

/// <summary>
/// Shows, for each promise and each handling of an order, whether the queue keeps the clock. They are two dimensions: neither is turned into the other, and a missing
/// bound is named.
/// </summary>
public sealed class PromisesAgainstLanes(MappingCatalog catalog, EventBoundGraph policies, Func<TermId, string, string> label)
{
    private readonly LanesAgainstPromises _operator = new(catalog, policies);

    /// <summary>Adds a finding for each pair that has a lane and an end event.</summary>
    public void Find(OrderGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        for (var promise = 0; promise < graph.Nodes.Count; promise++)
        {
            if (graph.Nodes[promise].Class != catalog.Terms.Promise || graph.ValueOf(promise, catalog.Terms.EndEvent, out var end).IsNone)
                continue;
            for (var handling = 0; handling < graph.Nodes.Count; handling++)
            {
                if (graph.Nodes[handling].Class == catalog.Terms.Handling && !graph.ValueOf(handling, catalog.Terms.Concept, out var lane).IsNone)
                    Report(graph, promise, end, handling, lane);
            }
        }
    }

    private void Report(OrderGraph graph, int promise, int end, int handling, int lane)
    {
        var assessment = _operator.Assess(graph, handling, graph, promise);
        var concept = graph.ValueOf(promise, catalog.Terms.Concept, out var said);
        var laneTerm = graph.Statements[lane].Object;
        var (promiseZh, promiseEn) = concept.IsNone ? ("承诺", "the promise") : ($"“{label(concept, "zh")}”", $"'{label(concept, "en")}'");
        var (zh, en) = assessment.Outcome switch
        {
            LaneOutcome.Kept => ($"队列“{label(laneTerm, "zh")}”能守住承诺{promiseZh}：{assessment.Numbers()}。", $"Lane '{label(laneTerm, "en")}' keeps {promiseEn}: {assessment.Numbers()}."),
            LaneOutcome.NotGuaranteed => (
                $"队列“{label(laneTerm, "zh")}”不能保证承诺{promiseZh}：{assessment.Numbers()}。", $"Lane '{label(laneTerm, "en")}' does not guarantee {promiseEn}: {assessment.Numbers()}."),
            _ => (
                $"{promiseZh}是时钟，“{label(laneTerm, "zh")}”是队列：是否守得住尚不能定，缺少{assessment.MissingZh}{Shown(assessment, "；已知 ")}。",
                $"{promiseEn} is a clock and '{label(laneTerm, "en")}' is a queue: whether it holds is not decided; missing: {assessment.MissingEn}{Shown(assessment, "; known: ")}."),
        };
        graph.AddFinding(new GraphFinding(
            FindingKind.OtherDimension, promise, TermId.None, [.. new[] { said < 0 ? end : said, lane }], assessment.MissingEn is { } missing ? [missing] : [], zh, en));
    }

    private static string Shown(LaneAssessment assessment, string lead) => assessment.Numbers() is { Length: > 0 } numbers ? lead + numbers : "";
}
