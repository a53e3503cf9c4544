using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Explanation;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Scheme;

namespace SemanticOrder.SemanticLayer.Tagging;

/// <summary>The tags of a stored order, read back from its evidence.</summary>
internal static class OrderTags
{
    /// <summary>The tags in the order of the document.</summary>
    public static List<OrderTag> Of(InterpretationDocument document, StoredOrderGraph stored, KnowledgeSnapshot snapshot)
    {
        var (terms, tags) = (snapshot.Catalog.Terms, new List<OrderTag>());
        for (var index = 0; index < document.Statements.Count; index++)
        {
            var statement = document.Statements[index];
            var property = snapshot.Numbering.IdOf(statement.Property);
            OrderTagState? state = property.IsNone ? null
                : property == terms.Tag ? OrderTagState.Applied
                : property == terms.SuggestedTag ? OrderTagState.Suggested
                : property == terms.RejectedTag ? OrderTagState.Rejected
                : null;
            if (state is { } known && statement.Value.Kind == DocumentValueKind.Iri && snapshot.Numbering.IdOf(statement.Value.Number) is { IsNone: false } concept)
                tags.Add(Read(index, statement, concept, known, document, stored, snapshot));
        }

        return tags;
    }

    /// <summary>The texts that are read for tags, each once.</summary>
    public static List<string> Texts(StoredOrderGraph stored, KnowledgeSnapshot snapshot)
    {
        var (graph, texts) = (stored.Graph, new List<string>());
        for (var number = 0; number < graph.Statements.StatementCount; number++)
        {
            var (_, predicate, _, _) = graph.Statements[number];
            if (snapshot.Tags.Texts.ContainsKey(predicate) && TextOf(graph, number) is { Length: > 0 } text && !texts.Contains(text))
                texts.Add(text);
        }

        return texts;
    }

    private static OrderTag Read(int index, in DocumentStatement statement, TermId concept, OrderTagState state, InterpretationDocument document, StoredOrderGraph stored, KnowledgeSnapshot snapshot)
    {
        var readings = new List<(TagSource Source, double? Score, string? Origin, EvidenceEntry? Entry)>();
        var graph = stored.Graph;
        for (var number = stored.Numbers[index] < 0 ? -1 : graph.FirstEvidence(stored.Numbers[index]); number >= 0; number = graph.Evidence[number].Next)
            readings.Add(Reading(graph, graph.Evidence[number], document));
        if (readings.Count == 0)
            readings.Add((TagSource.Inferred, null, null, null));
        var ordered = readings.OrderByDescending(reading => snapshot.Tags.Scheme.PrecedenceOf(reading.Source)).ThenByDescending(reading => reading.Score).ToList();
        var (source, score, origin, entry) = ordered[0];
        return new OrderTag(index, statement.Node, concept, state, source)
        {
            Sources = [.. ordered.Select(reading => reading.Source).Distinct()],
            Score = score,
            Origin = origin,
            Expires = statement.Until,
            Causes = entry is { } read ? Causes(graph, read) : [],
            DeclinedCues = entry is { } scored ? DeclinedCues(graph, scored) : 0,
            Channel = entry is { PremiseCount: > 0 } said ? ChannelOf(graph, graph.Premises[said.FirstPremise], document) : null,
            Text = entry is { PremiseCount: > 0 } from ? TextOf(graph, graph.Premises[from.FirstPremise]) : null,
        };
    }

    private static (TagSource, double?, string?, EvidenceEntry?) Reading(OrderGraph graph, in EvidenceEntry entry, InterpretationDocument document)
    {
        foreach (var step in graph.Steps.Slice(entry.FirstStep, entry.StepCount))
        {
            if (step.Kind != StepKind.Tag)
                continue;
            var isModel = step.Text!.StartsWith("model ", StringComparison.Ordinal);
            return (isModel ? TagSource.Model : TagSource.Rule, step.X.TryGetDecimal(out var score) ? (double)score : null, step.Text[(isModel ? 6 : 5)..], entry);
        }

        // What a profile states by itself is a rule, too: somebody wrote it down.
        return entry.Record >= 0 && document.Records[entry.Record].StartsWith(TagChoiceService.Source + "/", StringComparison.Ordinal)
            ? (TagSource.Human, null, null, null)
            : (entry.Record >= 0 ? TagSource.Rule : TagSource.Inferred, null, null, null);
    }

    private static List<TextStretch> Causes(OrderGraph graph, in EvidenceEntry entry)
    {
        var causes = new List<TextStretch>();
        foreach (var step in graph.Steps.Slice(entry.FirstStep, entry.StepCount))
        {
            if (step.Kind == StepKind.Cue)
                causes.Add(new TextStretch(step.A, step.B));
        }

        return causes;
    }

    private static int DeclinedCues(OrderGraph graph, in EvidenceEntry entry)
    {
        var declined = 0;
        foreach (var step in graph.Steps.Slice(entry.FirstStep, entry.StepCount))
            declined += step.Kind == StepKind.DeclinedCue ? 1 : 0;
        return declined;
    }

    private static string? ChannelOf(OrderGraph graph, int text, InterpretationDocument document) =>
        text >= 0 && graph.FirstEvidence(text) is >= 0 and var first && graph.Evidence[first].Record is >= 0 and var record && document.Records[record] is var name ? name[..name.IndexOf('/', StringComparison.Ordinal)] : null;

    private static string? TextOf(OrderGraph graph, int statement) => statement >= 0 && graph.Statements.Decode(graph.Statements[statement].Object) is Literal text ? text.LexicalForm : null;
}
