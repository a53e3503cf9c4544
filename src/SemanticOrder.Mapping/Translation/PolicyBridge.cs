using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Mapping.Policies;
using SemanticOrder.Mapping.Values;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Mapping.Translation;

/// <summary>Answers between a clock and a queue through stated bounds; everything else between two dimensions has no bridge.</summary>
internal sealed class PolicyBridge(MappingCatalog catalog, CompiledOntology ontology, EventBoundGraph policies)
{
    private readonly LanesAgainstPromises _operator = new(catalog, policies);

    /// <summary>Says a node in a field of another dimension, as far as policies allow.</summary>
    public void Say(Saying saying, int node, CompiledField field)
    {
        var (from, to) = (saying.Graph.Nodes[node].Class, field.Mapping.Class);
        foreach (var lookup in field.Readers.OfType<LookupReader>())
        {
            if (from == catalog.Terms.Promise && to == catalog.Terms.Handling)
                Lanes(saying, node, field, lookup.Map);
            else if (from == catalog.Terms.Handling && to == catalog.Terms.Promise)
                Promises(saying, node, field, lookup.Map);
            else if (from == catalog.Terms.Body && to == catalog.Terms.SizeStatement)
                Sizes(saying, node, field, lookup.Map);
        }
    }

    /// <summary>Lanes that pick before the promise is due could carry the order; which one is a decision of the warehouse.</summary>
    private void Lanes(Saying saying, int promise, CompiledField field, CompiledValueMap map)
    {
        var handling = Handling(saying.Order);
        var cutOff = handling >= 0 && saying.Order.ValueOf(handling, catalog.Terms.CutOff, out _).TryGetDateTime(out var time, out var hasZone) && hasZone ? time : (DateTimeOffset?)null;
        var site = handling >= 0 ? HandlingPlace.Of(saying.Order, handling, catalog).Site : null;
        foreach (var row in Usable(map))
        {
            // What an order states of its own wave holds for its own lane only.
            var own = handling >= 0 && saying.Order.ValueOf(handling, catalog.Terms.Concept, out _) == row.Concept ? OrderInstants.OwnBounds(saying.Order, handling, catalog) : [];
            if (_operator.PickedInTime(saying.Graph, promise, new HandlingPlace(row.Concept, site, field.Mapping.Profile.System), cutOff, own) is not { } picked || picked.PickedBy >= picked.DueBy)
                continue;
            var numbers = Numbers(picked.Steps, picked.PickedBy, picked.DueBy, hasTimes: cutOff is not null);
            saying.Candidates.Add(Candidate(field, map, row, $"该队列在承诺到期前拣完（{numbers}），但承诺不决定队列。", $"It picks before the promise is due ({numbers}), but the promise does not decide the lane."));
            saying.Policies.AddRange(picked.Steps.Select(Bound));
        }
    }

    /// <summary>Promises that the lane's bounds keep follow; where a bound is missing it is named.</summary>
    private void Promises(Saying saying, int handling, CompiledField field, CompiledValueMap map)
    {
        var promises = Promises(saying.Order);
        foreach (var row in Usable(map))
        {
            // Which of the promises a row stands for is asked for: the order's own, or one whose start the order knows.
            var meant = promises.Where(promise => saying.Order.ValueOf(promise, catalog.Terms.Concept, out _) is var concept && (concept.IsNone || ontology.IsUnder(concept, row.Concept))).ToList();
            if (promises.Count > 0 && meant.Count == 0)
                continue;
            if (!ontology.ValuesOf(row.Concept).Any(value => value.Property == catalog.Terms.EndEvent))
                continue;
            // Of several promises of the kind every one must be kept: the first that is not decides.
            var assessments = meant.Select(promise => _operator.Assess(saying.Graph, handling, saying.Order, promise)).ToList();
            var assessment = promises.Count == 0 ? Prototype(saying, handling, row.Concept) : assessments.Find(each => each.Outcome != LaneOutcome.Kept) ?? assessments[0];
            saying.Policies.AddRange(assessment.Steps.Select(Bound));
            if (assessment.Numbers() is { Length: > 0 } numbers)
                saying.Policies.Add(new WhyStep(WhyKind.Policy, $"时限计算：{numbers}。", $"Deadline: {numbers}.") { Numbers = numbers });
            if (assessment.Outcome == LaneOutcome.Kept)
            {
                saying.Entailed.Add(new TargetValue(field, row.Model.SubjectLabel, row.Concept, LossKind.OtherDimension, "", row, map, "", "", -1));
                continue;
            }

            if (assessment.MissingEn is { } missing && !saying.Missing.Contains(missing))
                saying.Missing.Add(missing);
            saying.Candidates.Add(Candidate(
                field, map, row,
                assessment.Outcome == LaneOutcome.NotGuaranteed ? $"各时限之和晚于承诺：{assessment.Numbers()}。" : $"缺少{assessment.MissingZh}，不能断定。",
                assessment.Outcome == LaneOutcome.NotGuaranteed ? $"The bounds end after the promise: {assessment.Numbers()}." : $"Not decided without the {assessment.MissingEn}."));
        }
    }

    /// <summary>A body falls in a designation; ordering it is a choice.</summary>
    private void Sizes(Saying saying, int body, CompiledField field, CompiledValueMap map)
    {
        var placed = saying.Graph.ValueOf(body, catalog.Terms.Designation, out _);
        foreach (var row in Usable(map).Where(row => row.Concept == placed))
            saying.Candidates.Add(Candidate(field, map, row, "所量身体落在此号型的区间内；选哪个尺码由顾客决定。", "The measured body falls in this interval; which size to choose is the customer's decision."));
    }

    /// <summary>A promise of the kind that a row stands for, with the order's own times.</summary>
    private LaneAssessment Prototype(Saying saying, int handling, TermId concept)
    {
        var graph = new OrderGraph(catalog.Knowledge);
        graph.GetOrAddNode(-1, TermId.None, catalog.Terms.Order, [], out _);
        var node = graph.GetOrAddNode(0, catalog.Terms.HasPromise, catalog.Terms.Promise, [], out _);
        foreach (var value in ontology.ValuesOf(concept))
            graph.Statements.Add(graph.Nodes[node].Id, value.Property, value.Value);
        if (graph.ValueOf(node, catalog.Terms.StartEvent, out _) is { IsNone: false } start && OrderInstants.Of(saying.Order, catalog).Known.TryGetValue(start, out var time) && TermId.TryFromDateTime(time, out var term))
            graph.Statements.Add(graph.Nodes[node].Id, catalog.Terms.StartsAt, term);
        new PromiseDeadlines(catalog, policies).Apply(graph);
        return _operator.Assess(saying.Graph, handling, graph, node);
    }

    private List<int> Promises(OrderGraph order) => [.. Enumerable.Range(0, order.Nodes.Count).Where(node => order.Nodes[node].Class == catalog.Terms.Promise)];

    private int Handling(OrderGraph order)
    {
        for (var node = 0; node < order.Nodes.Count; node++)
        {
            if (order.Nodes[node].Class == catalog.Terms.Handling)
                return node;
        }

        return -1;
    }

    private static IEnumerable<CompiledRow> Usable(CompiledValueMap map) => map.Rows.Where(row =>
        !row.Model.IsNegated && !row.Concept.IsNone && row.Model.Inverse != InverseUse.Never && row.Model.Predicate == MappingPredicate.Exact && row.Model.EffectiveConfidence >= CompiledRow.LeastConfidence);

    private static TargetValue Candidate(CompiledField field, CompiledValueMap map, CompiledRow row, string zh, string en) =>
        new(field, row.Model.SubjectLabel, row.Concept, LossKind.OtherDimension, row.Model.Loss, row, map, zh, en, -1);

    private static string Numbers(IReadOnlyList<GuaranteeStep> steps, DateTimeOffset picked, DateTimeOffset due, bool hasTimes) => hasTimes
        ? $"{picked:yyyy-MM-dd'T'HH:mm:sszzz} < {due:yyyy-MM-dd'T'HH:mm:sszzz}"
        : $"{string.Join(" + ", steps.Select(step => System.Xml.XmlConvert.ToString(step.Bound.AtMost)))} < {System.Xml.XmlConvert.ToString(due - steps[0].From)}";

    private static WhyStep Bound(GuaranteeStep step) => new(WhyKind.Policy, $"政策“{step.Bound.LabelZh}”：至多 {System.Xml.XmlConvert.ToString(step.Bound.AtMost)}。", $"Policy '{step.Bound.LabelEn}': at most {System.Xml.XmlConvert.ToString(step.Bound.AtMost)}.")
    {
        Axiom = step.Bound.Iri.Length == 0 ? null : step.Bound.Iri,
        File = step.Bound.File,
        Line = step.Bound.Line,
        Numbers = System.Xml.XmlConvert.ToString(step.Bound.AtMost),
    };
}
