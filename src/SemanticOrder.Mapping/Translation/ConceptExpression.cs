using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Mapping.Values;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Mapping.Translation;

/// <summary>
/// Says what a node is in the codes of a target's value map: a code follows when the node is known to be what the code stands for; codes for narrower things,
/// and for ranges that only overlap, are candidates.
/// </summary>
internal sealed class ConceptExpression(MappingCatalog catalog, CompiledOntology ontology)
{
    private readonly RangeComparison _ranges = new(catalog, ontology);

    /// <summary>Adds what can be said of a node in a field that looks up in a map.</summary>
    /// <param name="graph">A closed graph, or one whose only statement about the node is the value.</param>
    /// <param name="node">The node.</param>
    /// <param name="statement">The statement that says what it is; −1 when there is none.</param>
    /// <param name="isDisputed">True when other statements contradict it: then nothing but it counts.</param>
    /// <param name="field">The target field.</param>
    /// <param name="map">Its map.</param>
    /// <param name="context">Decides conditions of rows.</param>
    /// <param name="entailed">Receives what follows.</param>
    /// <param name="candidates">Receives what could be meant.</param>
    /// <param name="missing">Receives context keys that would decide a row.</param>
    public void Say(
        OrderGraph graph, int node, int statement, bool isDisputed, CompiledField field, CompiledValueMap map, ContextStack context, List<TargetValue> entailed, List<TargetValue> candidates, List<string> missing)
    {
        var concept = statement < 0 ? TermId.None : graph.Statements[statement].Object;
        foreach (var row in map.Rows)
        {
            if (row.Model.IsNegated || row.Concept.IsNone || row.Model.Inverse == InverseUse.Never || row.Model.EffectiveConfidence < CompiledRow.LeastConfidence)
                continue;
            var asked = new List<string>();
            var steps = graph.StepCount;
            var match = context.Match(row.Model.Condition, asked);
            graph.DropSteps(steps);
            if (match == ContextMatch.Contradicted)
                continue;
            Say(graph, node, concept, statement, isDisputed, field, map, row, match == ContextMatch.Missing ? asked : [], entailed, candidates, missing);
        }
    }

    private void Say(
        OrderGraph graph, int node, TermId concept, int statement, bool isDisputed, CompiledField field, CompiledValueMap map, CompiledRow row, List<string> asked,
        List<TargetValue> entailed, List<TargetValue> candidates, List<string> missing)
    {
        var target = row.Concept;
        // What a node is (os:concept) may follow from its class; a status, a rank or a role is said by its own property alone.
        var isConcept = !isDisputed && field.Property.Id == catalog.Terms.Concept;
        var isA = (!concept.IsNone && ontology.IsUnder(concept, target)) || (isConcept && graph.Statements.IndexOf(graph.Nodes[node].Id, WellKnownTerms.RdfType, target) >= 0);
        var says = row.Model.Predicate is MappingPredicate.Exact or MappingPredicate.Narrow;
        TargetValue Value(LossKind loss, string zh, string en) => new(field, row.Model.SubjectLabel, target, loss, row.Model.Loss, row, map, zh, en, statement);
        if (isA && says && asked.Count > 0)
        {
            missing.AddRange(asked.Except(missing));
            candidates.Add(Value(LossKind.FinerNeedsDecision, $"仅当 {row.Model.ConditionText} 时适用。", $"It applies only when {row.Model.ConditionText}."));
        }
        else if (isA && says)
        {
            var same = row.Model.Predicate == MappingPredicate.Exact && (target == concept || (!concept.IsNone && ontology.IsUnder(target, concept)));
            entailed.Add(Value(same ? LossKind.Lossless : LossKind.Coarser, "", ""));
        }
        else if (isA)
        {
            candidates.Add(Value(LossKind.FinerNeedsDecision, $"“{row.Model.SubjectLabel}”与此相近，但不等同。", $"'{row.Model.SubjectLabel}' is close to it, but not the same."));
        }
        else if (!concept.IsNone && ontology.IsUnder(target, concept))
        {
            candidates.Add(Value(
                LossKind.FinerNeedsDecision, $"{ontology.Label(target, "zh")}是{ontology.Label(concept, "zh")}的一种。", $"{ontology.Label(target, "en")} is one kind of {ontology.Label(concept, "en")}."));
        }
        else if (isConcept && _ranges.Compare(graph, node, target) is var (zh, en))
        {
            candidates.Add(Value(LossKind.FinerNeedsDecision, zh, en));
        }
    }
}
