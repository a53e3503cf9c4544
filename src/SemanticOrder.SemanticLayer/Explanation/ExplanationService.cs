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
        var stored = (await store.GetDocumentsAsync([order], cancellation).ConfigureAwait(false))[0];
        if (stored?.Knowledge is not { } version || await store.GetEvidenceAsync(stored.Id, cancellation).ConfigureAwait(false) is not { } evidence)
            return [];
        var snapshot = await knowledge.GetAsync(version, cancellation).ConfigureAwait(false);
        var document = InterpretationCodec.Decode(stored.Document.Span);
        var graph = StoredOrderGraph.WithEvidence(document, evidence.Span, snapshot);
        var why = new WhyBuilder(snapshot.Catalog, snapshot.Ontology);
        using var paths = new PayloadPaths(snapshot, document.Records, await store.GetRecordsAsync(stored.Id, withPayload: true, cancellation: cancellation).ConfigureAwait(false));
        return
        [
            .. statements.Select(statement => graph.Numbers[statement] is var number && number >= 0
                ? why.Explain(graph.Graph, number, document.Records, paths.PathOf, showPersonal)
                : new WhyStep(WhyKind.Missing, "此陈述在当前程序版本下不能重新得出。", "This statement is not found again under the present program version; re-interpret the order.")),
        ];
    }

    /// <summary>The personal values of an order, by their place (<see cref="DocumentValueKind.Personal"/>); empty when the evidence is gone.</summary>
    public async ValueTask<IReadOnlyList<DocumentValue>> GetPersonalValuesAsync(OrderId order, CancellationToken cancellation = default)
    {
        var stored = (await store.GetDocumentsAsync([order], cancellation).ConfigureAwait(false))[0];
        return stored?.Knowledge is not null && await store.GetEvidenceAsync(stored.Id, cancellation).ConfigureAwait(false) is { } evidence
            ? EvidenceCodec.PersonalValues(evidence.Span)
            : [];
    }

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
