using System.Runtime.InteropServices;
using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.SemanticLayer.Tagging;
using SemanticOrder.Tagging;
using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Scheme;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>
/// The tags of an order's texts: every value of a property that the knowledge reads for tags. A tag to apply becomes <c>os:tag</c>, one to ask about <c>os:suggestedTag</c>, each
/// with score, words and end as steps of its evidence, resting on the text. What an axiom infers needs no text, and what a person rejected is not said. Reused from order to order; not thread-safe.
/// </summary>
internal sealed class OrderTagging
{
    private static readonly IReadOnlyDictionary<int, DateTimeOffset> NoEnds = new Dictionary<int, DateTimeOffset>();

    private readonly TagCatalog _tags;
    private readonly WellKnownIds _terms;
    private readonly TagReader _reader;
    private readonly List<(int Statement, DateTimeOffset? Until)> _ends = [];
    private readonly List<int> _asked = [];
    private double _uncertainty;

    public OrderTagging(KnowledgeSnapshot snapshot)
    {
        (_tags, _terms) = (snapshot.Tags, snapshot.Catalog.Terms);
        _reader = new TagReader(_tags.Scheme);
    }

    /// <summary>Reads the texts of a closed order; what they add is to be closed over.</summary>
    public void Read(OrderGraph graph)
    {
        _ends.Clear();
        _asked.Clear();
        if (_tags.Texts.Count == 0 || _tags.Scheme.Tags.Count == 0 || _terms.Tag.IsNone)
            return;
        var count = graph.Statements.StatementCount;
        for (var number = 0; number < count; number++)
        {
            var (subject, predicate, @object, _) = graph.Statements[number];
            if (_tags.Texts.TryGetValue(predicate, out var saidAt) && graph.NodeOf(subject) is var node and >= 0 && graph.Statements.Decode(@object) is Literal { LexicalForm: { Length: > 0 } text })
                Read(graph, number, node, text, TimeOf(graph, number, node, saidAt));
        }

        if (_asked.Count > 0)
            StateUncertainty(graph);
    }

    /// <summary>When tags of the order end, by the numbers of their statements; those that something else than texts says do not.</summary>
    /// <param name="graph">The closed graph.</param>
    public IReadOnlyDictionary<int, DateTimeOffset> Ends(OrderGraph graph)
    {
        if (!_ends.Exists(end => end.Until is not null))
            return NoEnds;
        var ends = new Dictionary<int, DateTimeOffset>();
        foreach (var said in _ends.GroupBy(end => end.Statement))
        {
            var reasons = 0;
            for (var entry = graph.FirstEvidence(said.Key); entry >= 0; entry = graph.Evidence[entry].Next)
                reasons++;
            if (reasons == said.Count() && said.All(end => end.Until is not null))
                ends[said.Key] = said.Max(end => end.Until!.Value);
        }

        return ends;
    }

    /// <summary>Adds a finding for each pair of tags of one node that cannot hold at the same time. Both are kept.</summary>
    /// <param name="graph">The closed graph.</param>
    /// <param name="label">The label of a concept in a language.</param>
    public void FindConflicts(OrderGraph graph, Func<TermId, string, string> label)
    {
        if (_tags.Conflicts.Count == 0 || _terms.Tag.IsNone)
            return;
        for (var node = 0; node < graph.Nodes.Count; node++)
        {
            for (var pair = 0; pair < _tags.Conflicts.Count; pair++)
            {
                var (left, right) = _tags.Conflicts[pair];
                if (graph.Statements.IndexOf(graph.Nodes[node].Id, _terms.Tag, left) is not (>= 0 and var one) || graph.Statements.IndexOf(graph.Nodes[node].Id, _terms.Tag, right) is not (>= 0 and var other))
                    continue;
                graph.AddFinding(new GraphFinding(
                    FindingKind.Disagreement, node, _terms.Tag, [Math.Min(one, other), Math.Max(one, other)], [],
                    $"标签“{label(left, "zh")}”与“{label(right, "zh")}”不能同时成立。两者都保留，未作取舍。",
                    $"The tags '{label(left, "en")}' and '{label(right, "en")}' cannot both hold. Both are kept; none is picked."));
            }
        }
    }

    private void Read(OrderGraph graph, int statement, int node, string text, DateTimeOffset? at)
    {
        if (text.Length > IntentModel.LongestText)
        {
            graph.AddNote(new GraphNote(node, graph.Statements[statement].Predicate, NoteKind.Unresolved, -1, "", new ReadProblem(
                "SO9102", $"文字有 {text.Length} 字，超过 {IntentModel.LongestText} 字的上限，没有读取标签。", $"The text has {text.Length} characters; at most {IntentModel.LongestText} are read for tags.")));
            return;
        }

        foreach (var reading in _reader.Read(text, at))
        {
            var concept = _tags.Concepts[reading.Tag.Key];
            if (reading.Zone == TagZone.Drop || IsSettled(graph, node, concept, reading.Zone) || IsRejected(graph, node, concept, reading.Source))
                continue;
            var firstStep = graph.StepCount;
            TagSteps.Add(graph, reading);
            var said = graph.Compute(node, reading.Zone == TagZone.Apply ? _terms.Tag : _terms.SuggestedTag, concept, firstStep, [statement]);
            _ends.Add((said, reading.Expires));
            if (reading.Zone == TagZone.Ask)
                Ask(said, reading.Score);
        }
    }

    private void Ask(int statement, double score)
    {
        _uncertainty = Math.Max(_asked.Count == 0 ? 0 : _uncertainty, TaggingQueue.Uncertainty(score));
        _asked.Add(statement);
    }

    /// <summary>Says of the order how unsure its least certain question is, as a fact that orders are sorted by: so the queue finds the best questions of a million orders without opening them.</summary>
    private void StateUncertainty(OrderGraph graph)
    {
        if (!_terms.TagUncertainty.IsNone && TermId.TryFromDecimal(decimal.Round((decimal)_uncertainty, TagSteps.ScoreDigits), out var value))
            graph.Compute(0, _terms.TagUncertainty, value, graph.StepCount, CollectionsMarshal.AsSpan(_asked));
    }

    /// <summary>An axiom infers it, or a person gave it and need not be asked.</summary>
    private bool IsSettled(OrderGraph graph, int node, TermId concept, TagZone zone) =>
        graph.Statements.IndexOf(graph.Nodes[node].Id, _terms.Tag, concept) is >= 0 and var statement && (zone == TagZone.Ask || !graph.IsEvidenced(statement));

    private bool IsRejected(OrderGraph graph, int node, TermId concept, TagSource source) =>
        !_terms.RejectedTag.IsNone && _tags.Scheme.PrecedenceOf(TagSource.Human) > _tags.Scheme.PrecedenceOf(source) && graph.Statements.IndexOf(graph.Nodes[node].Id, _terms.RejectedTag, concept) >= 0;

    /// <summary>When the text was said: by the record that says the text, else by any.</summary>
    private static DateTimeOffset? TimeOf(OrderGraph graph, int text, int node, TermId saidAt)
    {
        if (saidAt.IsNone)
            return null;
        DateTimeOffset? any = null;
        foreach (var candidate in graph.Statements.Statements(new QuadPattern(graph.Nodes[node].Id, saidAt, TermId.None)))
        {
            if (!graph.Statements[candidate].Object.TryGetDateTime(out var time, out var hasZone) || !hasZone)
                continue;
            if (RecordOf(graph, candidate) == RecordOf(graph, text))
                return time;
            any = any is null || time < any ? time : any;
        }

        return any;
    }

    private static int RecordOf(OrderGraph graph, int statement) => graph.FirstEvidence(statement) is >= 0 and var entry ? graph.Evidence[entry].Record : -1;
}
