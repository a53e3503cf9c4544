using System.Buffers;
using System.Runtime.InteropServices;
using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.Text.Search;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>
/// Writes a finished order graph as document, evidence and facts. The document holds what a reader wants: values, links that are not the tree itself, and the most
/// specific concepts a node was classified into; superclasses and the tree's own links follow from it. Reused; not thread-safe.
/// </summary>
internal sealed partial class InterpretationWriter(KnowledgeSnapshot snapshot)
{
    private readonly List<DocumentStatement> _statements = [];
    private readonly List<StatementPlace> _places = [];
    private readonly List<DocumentStatement> _sorted = [];
    private readonly List<DocumentNode> _nodes = [];
    private readonly List<DocumentValue> _personal = [];
    private readonly ArrayBufferWriter<byte> _document = new(2048);
    private readonly ArrayBufferWriter<byte> _evidence = new(2048);
    private readonly List<TermId> _types = [];
    private readonly List<SearchText> _texts = [];
    private readonly DocumentFacts _facts = new(snapshot);
    private int[] _documentIndex = new int[256];

    /// <param name="graph">The finished graph.</param>
    /// <param name="records">Printed record keys.</param>
    /// <param name="violated">What shapes ask and does not hold.</param>
    /// <param name="ends">When statements of the graph end, by their numbers.</param>
    public Interpretation Write(OrderGraph graph, IReadOnlyList<string> records, OrderViolations violated, IReadOnlyDictionary<int, DateTimeOffset> ends)
    {
        _statements.Clear();
        _places.Clear();
        _sorted.Clear();
        _nodes.Clear();
        _personal.Clear();
        _texts.Clear();
        _document.ResetWrittenCount();
        _evidence.ResetWrittenCount();
        for (var node = 0; node < graph.Nodes.Count; node++)
            AddNode(graph, node);
        AddStatements(graph, ends);
        SortStatements(graph.Statements.StatementCount);

        var violations = Violations(graph, _documentIndex, violated);
        InterpretationCodec.Encode(_document, records, CollectionsMarshal.AsSpan(_nodes), CollectionsMarshal.AsSpan(_sorted), Notes(graph), Findings(graph, _documentIndex), violations);
        EvidenceCodec.Encode(_evidence, graph, _documentIndex, _personal);
        return new Interpretation(_document.WrittenSpan.ToArray(), _evidence.WrittenSpan.ToArray(), _facts.Filterable(_sorted, _nodes, violations)) { SearchTexts = [.. _texts] };
    }

    /// <summary>Brings the statements into the document's order, by node and property, and notes where each statement of the graph went; −1 for those that the document does not hold.</summary>
    private void SortStatements(int count)
    {
        if (_documentIndex.Length < count)
            _documentIndex = new int[Math.Max(count, _documentIndex.Length * 2)];
        _documentIndex.AsSpan(0, count).Fill(-1);
        CollectionsMarshal.AsSpan(_places).Sort();
        foreach (var place in _places)
        {
            _documentIndex[place.Graph] = _sorted.Count;
            _sorted.Add(_statements[place.Index]);
        }
    }

    private void Add(DocumentStatement statement, int graph)
    {
        _places.Add(new StatementPlace(((ulong)(uint)statement.Node << 32) | (uint)statement.Property, graph, _statements.Count));
        _statements.Add(statement);
    }

    private void AddNode(OrderGraph graph, int number)
    {
        var node = graph.Nodes[number];
        Types(graph, node.Id, concepts: false);
        var @class = _types.Count == 0 ? node.Class : _types[0];
        foreach (var type in _types)
        {
            if (snapshot.Ontology.IsUnder(type, @class))
                @class = type;
        }

        _nodes.Add(new DocumentNode(node.Parent, snapshot.Numbering.NumberOf(node.Property), snapshot.Numbering.NumberOf(@class), graph.KeyText(number)));
    }

    private void AddStatements(OrderGraph graph, IReadOnlyDictionary<int, DateTimeOffset> ends)
    {
        var overlay = graph.Statements;
        for (var number = 0; number < overlay.StatementCount; number++)
        {
            var (subject, predicate, @object, _) = overlay[number];
            var node = graph.NodeOf(subject);
            if (node < 0 || predicate == WellKnownTerms.RdfType || predicate.IsLocal)
                continue;
            var child = graph.NodeOf(@object);
            if (child >= 0)
            {
                if (IsTreeLink(graph, node, predicate, child))
                    continue;
            }
            else if (@object.IsBlankNode)
            {
                continue;
            }

            var value = child >= 0 ? DocumentValue.OfNode(child) : snapshot.Numbering.ToDocument(@object, overlay.Terms);
            var isPersonal = PersonalStatements.Contain(graph, number, snapshot.Knowledge);
            if (@object.IsLiteral && snapshot.Knowledge.IsSearchable(predicate) && (value.Kind == DocumentValueKind.Literal ? value.Text : (overlay.Terms.Decode(@object) as Literal)?.LexicalForm) is { } text)
                _texts.Add(new SearchText(SearchTokens.Of(text), isPersonal));
            if (isPersonal)
            {
                _personal.Add(value);
                value = new DocumentValue(DocumentValueKind.Personal, _personal.Count - 1);
            }

            Add(new DocumentStatement(node, snapshot.Numbering.NumberOf(predicate), value, OriginOf(graph, number)) { Until = ends.Count > 0 && ends.TryGetValue(number, out var until) ? until : null }, number);
        }

        for (var node = 0; node < graph.Nodes.Count; node++)
            AddClassification(graph, node);
    }

    /// <summary>The most specific concepts that a node was classified into, beyond those stated and their ancestors.</summary>
    private void AddClassification(OrderGraph graph, int node)
    {
        var overlay = graph.Statements;
        var id = graph.Nodes[node].Id;
        Types(graph, id, concepts: true);
        for (var index = 0; index < _types.Count; index++)
        {
            var type = _types[index];
            var isImplied = false;
            foreach (var other in _types)
                isImplied |= other != type && snapshot.Ontology.IsUnder(other, type) && (!snapshot.Ontology.IsUnder(type, other) || other < type);
            if (isImplied || overlay.IndexOf(id, snapshot.Catalog.Terms.Concept, type) >= 0 || PersonalStatements.AreAllOf(graph, node, snapshot.Knowledge))
                continue;
            var statement = overlay.IndexOf(id, WellKnownTerms.RdfType, type);
            Add(new DocumentStatement(node, snapshot.Numbering.NumberOf(WellKnownTerms.RdfType), DocumentValue.OfIri(snapshot.Numbering.NumberOf(type)), OriginOf(graph, statement)), statement);
        }
    }

    private void Types(OrderGraph graph, TermId node, bool concepts)
    {
        _types.Clear();
        foreach (var statement in graph.Statements.Statements(new QuadPattern(node, WellKnownTerms.RdfType, TermId.None)))
        {
            var type = graph.Statements[statement].Object;
            if (snapshot.Numbering.NumberOf(type) > 0 && (concepts ? snapshot.Knowledge.IsConceptClass(type) : snapshot.Knowledge.IsObjectType(type)))
                _types.Add(type);
        }
    }

    /// <summary>The link by which a node hangs in the tree, any link that the ontology makes of it, and links back up.</summary>
    private static bool IsTreeLink(OrderGraph graph, int node, TermId predicate, int child)
    {
        if (graph.Nodes[child].Parent == node && graph.Nodes[child].Property == predicate)
            return true;
        for (var above = graph.Nodes[node].Parent; above >= 0; above = graph.Nodes[above].Parent)
        {
            if (above == child)
                return true;
        }

        return false;
    }

    private static StatementOrigin OriginOf(OrderGraph graph, int statement)
    {
        var entry = graph.FirstEvidence(statement);
        return entry < 0 ? StatementOrigin.Inferred : graph.Evidence[entry].Record >= 0 ? StatementOrigin.Mapped : StatementOrigin.Computed;
    }

    private List<DocumentNote> Notes(OrderGraph graph) =>
    [
        .. graph.Notes.Select(note => new DocumentNote(
            note.Node, snapshot.Numbering.NumberOf(note.Property), note.Kind, note.Record, note.Field, note.Problem.Code, note.Problem.Missing, note.Problem.Zh, note.Problem.En)),
    ];

    private List<DocumentFinding> Findings(OrderGraph graph, int[] documentIndex) =>
    [
        .. graph.Findings.Select(finding => new DocumentFinding(
            finding.Kind, finding.Node, snapshot.Numbering.NumberOf(finding.Property),
            [.. finding.Statements.Select(statement => documentIndex[statement]).Where(index => index >= 0).Order()], finding.Missing, finding.Zh, finding.En)),
    ];

    /// <summary>Where a statement belongs in the document: by node and property, then by its number in the graph.</summary>
    private readonly record struct StatementPlace(ulong Key, int Graph, int Index) : IComparable<StatementPlace>
    {
        public int CompareTo(StatementPlace other) => Key != other.Key ? Key.CompareTo(other.Key) : Graph.CompareTo(other.Graph);
    }
}
