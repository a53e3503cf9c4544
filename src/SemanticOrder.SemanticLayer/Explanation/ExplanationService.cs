using SemanticOrder.Mapping.Explanation;
using SemanticOrder.Mapping.Sources.Payloads;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Explanation;

/// <summary>
/// Why a stored order says what it says: from its evidence, under the knowledge version that interpreted it, whatever serves now. What is asked later is the same as what
/// would have been answered at once. Thread-safe.
/// </summary>
public sealed class ExplanationService(IOrderStore store, KnowledgeService knowledge)
{
    /// <summary>Why statements of an order's current interpretation hold.</summary>
    /// <param name="order">The order.</param>
    /// <param name="statements">Their places in the document's list of statements.</param>
    /// <param name="showPersonal">False to leave personal raw values out.</param>
    /// <param name="cancellation">Stops the reads.</param>
    /// <returns>One explanation per statement, in the order given; empty when the order has no interpretation or its evidence is gone.</returns>
    public async ValueTask<IReadOnlyList<WhyStep>> ExplainAsync(OrderId order, IReadOnlyList<int> statements, bool showPersonal = true, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(statements);
        if (await LoadAsync(order, cancellation).ConfigureAwait(false) is not { } told)
            return [];
        var why = new WhyBuilder(told.Snapshot.Catalog, told.Snapshot.Ontology);
        using var paths = await PathsAsync(told, cancellation).ConfigureAwait(false);
        return
        [
            .. statements.Select(statement => told.Stored.Numbers[statement] is var number && number >= 0
                ? why.Explain(told.Stored.Graph, number, told.Document.Records, paths.PathOf, showPersonal)
                : new WhyStep(WhyKind.Missing, "此陈述在当前程序版本下不能重新得出。", "This statement is not found again under the present program version; re-interpret the order.")),
        ];
    }

    /// <summary>Why statements of an order's current interpretation contradict each other.</summary>
    /// <param name="order">The order.</param>
    /// <param name="statements">The places of the statements that the contradiction rests on, as its finding lists them.</param>
    /// <param name="showPersonal">False to leave personal raw values out.</param>
    /// <param name="cancellation">Stops the reads.</param>
    /// <returns>Null when the order's evidence is gone, or no contradiction of the ontology rests on just these.</returns>
    public async ValueTask<WhyStep?> ExplainContradictionAsync(OrderId order, IReadOnlyList<int> statements, bool showPersonal = true, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(statements);
        if (await LoadAsync(order, cancellation).ConfigureAwait(false) is not { } told)
            return null;
        var why = new WhyBuilder(told.Snapshot.Catalog, told.Snapshot.Ontology);
        using var paths = await PathsAsync(told, cancellation).ConfigureAwait(false);
        return told.Stored.Contradictions(told.Snapshot).Where(found => found.Statements.SetEquals(statements))
            .Select(found => why.Explain(told.Stored.Graph, found.Inconsistency, told.Document.Records, paths.PathOf, showPersonal)).FirstOrDefault();
    }

    /// <summary>Why a statement is not among those of an order's current interpretation: what is nearest to bringing it.</summary>
    /// <param name="order">The order.</param>
    /// <param name="node">Index of the node in the document.</param>
    /// <param name="property">Term number of the property; that of <c>rdf:type</c> for what the node is classified as.</param>
    /// <param name="value">IRI of a concept or other term, or the lexical form of a literal. Where the property leads to nodes, a concept that one of them would have.</param>
    /// <param name="cancellation">Stops the reads.</param>
    /// <returns>Null when the order has no interpretation or its evidence is gone.</returns>
    public async ValueTask<WhyNot?> ExplainAbsenceAsync(OrderId order, int node, int property, string value, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(value);
        return await LoadAsync(order, cancellation).ConfigureAwait(false) is { } told
            ? new AbsentStatement(told.Document, told.Stored.Graph, told.Snapshot).Explain(node, property, value)
            : null;
    }

    /// <summary>The personal values of an order, by their place (<see cref="DocumentValueKind.Personal"/>); empty when the evidence is gone.</summary>
    public async ValueTask<IReadOnlyList<DocumentValue>> GetPersonalValuesAsync(OrderId order, CancellationToken cancellation = default)
    {
        var stored = (await store.GetDocumentsAsync([order], cancellation).ConfigureAwait(false))[0];
        return stored?.Knowledge is not null && await store.GetEvidenceAsync(stored.Id, cancellation).ConfigureAwait(false) is { } evidence
            ? EvidenceCodec.PersonalValues(evidence.Span)
            : [];
    }

    /// <summary>The order's graph again; null when it has no interpretation or its evidence is gone.</summary>
    private async ValueTask<Told?> LoadAsync(OrderId order, CancellationToken cancellation)
    {
        var stored = (await store.GetDocumentsAsync([order], cancellation).ConfigureAwait(false))[0];
        if (stored?.Knowledge is not { } version || await store.GetEvidenceAsync(stored.Id, cancellation).ConfigureAwait(false) is not { } evidence)
            return null;
        var snapshot = await knowledge.GetAsync(version, cancellation).ConfigureAwait(false);
        var document = InterpretationCodec.Decode(stored.Document.Span);
        return new Told(stored.Id, snapshot, document, StoredOrderGraph.WithEvidence(document, evidence.Span, snapshot));
    }

    private async ValueTask<PayloadPaths> PathsAsync(Told told, CancellationToken cancellation) =>
        new(told.Snapshot, told.Document.Records, await store.GetRecordsAsync(told.Id, withPayload: true, cancellation: cancellation).ConfigureAwait(false));

    /// <summary>An order as it was interpreted, ready to be explained.</summary>
    private sealed record Told(OrderId Id, KnowledgeSnapshot Snapshot, InterpretationDocument Document, StoredOrderGraph Stored);

    /// <summary>The ways to payload nodes in the order's records; each record is parsed when it is first asked for.</summary>
    private sealed class PayloadPaths(KnowledgeSnapshot snapshot, IReadOnlyList<string> names, IReadOnlyList<OrderRecord> records) : IDisposable
    {
        private readonly Dictionary<int, PayloadDocument?> _documents = [];

        public string? PathOf(int record, int node)
        {
            if (!_documents.TryGetValue(record, out var document))
                _documents[record] = document = Parse(record);
            return document is not null && node < document.NodeCount ? document.NodeAt(node).Path : null;
        }

        public void Dispose()
        {
            foreach (var document in _documents.Values)
                document?.Dispose();
        }

        private PayloadDocument? Parse(int record)
        {
            var stored = record < names.Count ? records.FirstOrDefault(candidate => candidate.Member.Record.ToString() == names[record]) : null;
            if (stored?.Version.Payload is not { } payload || snapshot.Catalog.Find(stored.Member.Record.Source.System) is not { } source)
                return null;
            try
            {
                return source.Profile.ParseSlice(payload);
            }
            catch (PayloadException)
            {
                return null;
            }
        }
    }
}
