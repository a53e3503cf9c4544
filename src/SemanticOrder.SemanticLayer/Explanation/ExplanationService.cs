using SemanticOrder.Mapping.Explanation;
using SemanticOrder.Mapping.Sources.Payloads;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.SemanticLayer.Tagging;

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
    /// <param name="showPersonal">False to leave personal values out, and the raw values, numbers and steps that they were read from.</param>
    /// <param name="cancellation">Stops the reads.</param>
    /// <returns>One explanation per statement, in the order given; empty when the order has no interpretation or its evidence is gone.</returns>
    public async ValueTask<IReadOnlyList<WhyStep>> ExplainAsync(OrderId order, IReadOnlyList<int> statements, bool showPersonal = true, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(statements);
        if (await LoadAsync(order, cancellation).ConfigureAwait(false) is not { } told)
            return [];
        using var paths = await PathsAsync(told, cancellation).ConfigureAwait(false);
        return Explain(told, paths, statements, showPersonal);
    }

    /// <summary>Why statements of an order held at a time.</summary>
    /// <param name="past">The order as of the time.</param>
    /// <param name="statements">Their places in the document's list of statements.</param>
    /// <param name="showPersonal">False to leave personal values out, and the raw values, numbers and steps that they were read from.</param>
    /// <param name="cancellation">Stops compiling the knowledge of then.</param>
    /// <returns>One explanation per statement, in the order given.</returns>
    public async ValueTask<IReadOnlyList<WhyStep>> ExplainAsync(PastOrder past, IReadOnlyList<int> statements, bool showPersonal = true, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(past);
        ArgumentNullException.ThrowIfNull(statements);
        var told = await LoadAsync(past, cancellation).ConfigureAwait(false);
        using var paths = new PayloadPaths(told.Snapshot, told.Document.Records, past.Records);
        return Explain(told, paths, statements, showPersonal);
    }

    /// <summary>Why nodes of an order's current interpretation hang under the nodes above them.</summary>
    /// <param name="order">The order.</param>
    /// <param name="nodes">Indexes of nodes in the document; not the order itself.</param>
    /// <param name="showPersonal">False to leave out what personal values were read from.</param>
    /// <param name="cancellation">Stops the reads.</param>
    /// <returns>One explanation per node, in the order given; empty when the order has no interpretation or its evidence is gone.</returns>
    public async ValueTask<IReadOnlyList<WhyStep>> ExplainLinksAsync(OrderId order, IReadOnlyList<int> nodes, bool showPersonal = true, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        if (await LoadAsync(order, cancellation).ConfigureAwait(false) is not { } told)
            return [];
        using var paths = await PathsAsync(told, cancellation).ConfigureAwait(false);
        return ExplainNumbers(told, paths, nodes.Select(told.Stored.LinkTo), showPersonal);
    }

    /// <summary>Why nodes of an order hung under the nodes above them at a time.</summary>
    /// <param name="past">The order as of the time.</param>
    /// <param name="nodes">Indexes of nodes in the document; not the order itself.</param>
    /// <param name="showPersonal">False to leave out what personal values were read from.</param>
    /// <param name="cancellation">Stops compiling the knowledge of then.</param>
    /// <returns>One explanation per node, in the order given.</returns>
    public async ValueTask<IReadOnlyList<WhyStep>> ExplainLinksAsync(PastOrder past, IReadOnlyList<int> nodes, bool showPersonal = true, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(past);
        ArgumentNullException.ThrowIfNull(nodes);
        var told = await LoadAsync(past, cancellation).ConfigureAwait(false);
        using var paths = new PayloadPaths(told.Snapshot, told.Document.Records, past.Records);
        return ExplainNumbers(told, paths, nodes.Select(told.Stored.LinkTo), showPersonal);
    }

    /// <summary>The personal values of an order as of a time, by their place.</summary>
    public static IReadOnlyList<DocumentValue> GetPersonalValues(PastOrder past)
    {
        ArgumentNullException.ThrowIfNull(past);
        return EvidenceCodec.PersonalValues(past.Evidence.Span);
    }

    /// <summary>The personal values of many orders, by their place; evidence is read by one statement.</summary>
    /// <returns>One list per order, in the order given; empty when the evidence is gone.</returns>
    public async ValueTask<IReadOnlyList<IReadOnlyList<DocumentValue>>> GetPersonalValuesAsync(IReadOnlyList<OrderId> orders, CancellationToken cancellation = default)
    {
        var evidence = await store.GetEvidenceAsync(orders, cancellation).ConfigureAwait(false);
        return [.. evidence.Select(bytes => bytes is { } found ? EvidenceCodec.PersonalValues(found.Span) : [])];
    }

    /// <summary>Why statements of an order's current interpretation contradict each other.</summary>
    /// <param name="order">The order.</param>
    /// <param name="statements">The places of the statements that the contradiction rests on, as its finding lists them.</param>
    /// <param name="showPersonal">False to leave personal values out, and the raw values, numbers and steps that they were read from.</param>
    /// <param name="cancellation">Stops the reads.</param>
    /// <returns>Null when the order's evidence is gone, or no contradiction of the ontology rests on just these.</returns>
    public async ValueTask<WhyStep?> ExplainContradictionAsync(OrderId order, IReadOnlyList<int> statements, bool showPersonal = true, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(statements);
        if (await LoadAsync(order, cancellation).ConfigureAwait(false) is not { } told)
            return null;
        using var paths = await PathsAsync(told, cancellation).ConfigureAwait(false);
        return Contradiction(told, paths, statements, showPersonal);
    }

    /// <summary>Why statements of an order contradicted each other at a time.</summary>
    /// <param name="past">The order as of the time.</param>
    /// <param name="statements">The places of the statements that the contradiction rests on, as its finding lists them.</param>
    /// <param name="showPersonal">False to leave personal values out, and the raw values, numbers and steps that they were read from.</param>
    /// <param name="cancellation">Stops compiling the knowledge of then.</param>
    /// <returns>Null when no contradiction of the ontology rests on just these.</returns>
    public async ValueTask<WhyStep?> ExplainContradictionAsync(PastOrder past, IReadOnlyList<int> statements, bool showPersonal = true, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(past);
        ArgumentNullException.ThrowIfNull(statements);
        var told = await LoadAsync(past, cancellation).ConfigureAwait(false);
        using var paths = new PayloadPaths(told.Snapshot, told.Document.Records, past.Records);
        return Contradiction(told, paths, statements, showPersonal);
    }

    /// <summary>Why a statement is not among those of an order's current interpretation: what became of it if it is a tag, and what is nearest to bringing it.</summary>
    /// <param name="order">The order.</param>
    /// <param name="node">Index of the node in the document.</param>
    /// <param name="property">Term number of the property; that of <c>rdf:type</c> for what the node is classified as.</param>
    /// <param name="value">IRI of a concept or other term, or the lexical form of a literal. Where the property leads to nodes, a concept that one of them would have.</param>
    /// <param name="time">The time that is asked about: what ended by then does not hold.</param>
    /// <param name="showPersonal">False to leave personal numbers out, and the words of personal texts.</param>
    /// <param name="cancellation">Stops the reads.</param>
    /// <returns>Null when the order has no interpretation or its evidence is gone.</returns>
    public async ValueTask<WhyNot?> ExplainAbsenceAsync(OrderId order, int node, int property, string value, DateTimeOffset time, bool showPersonal = true, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(value);
        return await LoadAsync(order, cancellation).ConfigureAwait(false) is { } told ? told.Absence(time, showPersonal).Explain(node, property, value) : null;
    }

    /// <summary>Why a statement was not among those of an order at a time.</summary>
    /// <param name="past">The order as of the time.</param>
    /// <param name="node">Index of the node in the document of then.</param>
    /// <param name="property">Term number of the property; that of <c>rdf:type</c> for what the node was classified as.</param>
    /// <param name="value">IRI of a concept or other term, or the lexical form of a literal.</param>
    /// <param name="showPersonal">False to leave personal numbers out, and the words of personal texts.</param>
    /// <param name="cancellation">Stops compiling the knowledge of then.</param>
    public async ValueTask<WhyNot> ExplainAbsenceAsync(PastOrder past, int node, int property, string value, bool showPersonal = true, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(past);
        ArgumentNullException.ThrowIfNull(value);
        return (await LoadAsync(past, cancellation).ConfigureAwait(false)).Absence(past.Time, showPersonal).Explain(node, property, value);
    }

    /// <summary>The personal values of an order, by their place (<see cref="DocumentValueKind.Personal"/>); empty when the evidence is gone.</summary>
    public async ValueTask<IReadOnlyList<DocumentValue>> GetPersonalValuesAsync(OrderId order, CancellationToken cancellation = default)
    {
        var stored = (await store.GetDocumentsAsync([order], cancellation).ConfigureAwait(false))[0];
        return stored?.Knowledge is not null && await store.GetEvidenceAsync(stored.Id, cancellation).ConfigureAwait(false) is { } evidence
            ? EvidenceCodec.PersonalValues(evidence.Span)
            : [];
    }

    /// <summary>The tags of an order, applied, suggested and rejected, with what they rest on; none when its evidence is gone.</summary>
    public async ValueTask<IReadOnlyList<OrderTag>> GetTagsAsync(OrderId order, CancellationToken cancellation = default) =>
        await LoadAsync(order, cancellation).ConfigureAwait(false) is { } told ? OrderTags.Of(told.Document, told.Stored, told.Snapshot) : [];

    /// <summary>Many orders with their tags and the texts that are read for tags, by two statements.</summary>
    /// <returns>For each id that has an interpretation with evidence, in the order given.</returns>
    public async ValueTask<IReadOnlyList<TaggedOrder>> GetTaggedAsync(IReadOnlyList<OrderId> orders, CancellationToken cancellation = default)
    {
        var (documents, evidence) = (await store.GetDocumentsAsync(orders, cancellation).ConfigureAwait(false), await store.GetEvidenceAsync(orders, cancellation).ConfigureAwait(false));
        var tagged = new List<TaggedOrder>(orders.Count);
        for (var index = 0; index < orders.Count; index++)
        {
            if (documents[index] is not { Knowledge: { } version } stored || evidence[index] is not { } bytes)
                continue;
            var told = Told.From(stored.Id, await knowledge.GetAsync(version, cancellation).ConfigureAwait(false), stored.Document, bytes);
            tagged.Add(new TaggedOrder(stored, OrderTags.Of(told.Document, told.Stored, told.Snapshot), OrderTags.Texts(told.Stored, told.Snapshot)));
        }

        return tagged;
    }

    /// <summary>The tags of an order as of a time.</summary>
    public async ValueTask<IReadOnlyList<OrderTag>> GetTagsAsync(PastOrder past, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(past);
        var told = await LoadAsync(past, cancellation).ConfigureAwait(false);
        return OrderTags.Of(told.Document, told.Stored, told.Snapshot);
    }

    private static WhyStep? Contradiction(Told told, PayloadPaths paths, IReadOnlyList<int> statements, bool showPersonal)
    {
        var why = new WhyBuilder(told.Snapshot.Catalog, told.Snapshot.Ontology);
        return told.Stored.Contradictions(told.Snapshot).Where(found => found.Statements.SetEquals(statements))
            .Select(found => why.Explain(told.Stored.Graph, found.Inconsistency, told.Document.Records, paths.PathOf, told.Hidden(showPersonal))).FirstOrDefault();
    }

    private static List<WhyStep> Explain(Told told, PayloadPaths paths, IReadOnlyList<int> statements, bool showPersonal) =>
        ExplainNumbers(told, paths, statements.Select(statement => told.Stored.Numbers[statement]), showPersonal);

    /// <param name="told">The order.</param>
    /// <param name="paths">The ways to its payload nodes.</param>
    /// <param name="numbers">Statements of the graph; −1 for one that is not found again.</param>
    /// <param name="showPersonal">False to leave personal values out.</param>
    private static List<WhyStep> ExplainNumbers(Told told, PayloadPaths paths, IEnumerable<int> numbers, bool showPersonal)
    {
        var why = new WhyBuilder(told.Snapshot.Catalog, told.Snapshot.Ontology);
        return
        [
            .. numbers.Select(number => number >= 0
                ? why.Explain(told.Stored.Graph, number, told.Document.Records, paths.PathOf, told.Hidden(showPersonal))
                : new WhyStep(WhyKind.Missing, "此陈述在当前程序版本下不能重新得出。", "This statement is not found again under the present program version; re-interpret the order.")),
        ];
    }

    /// <summary>The order's graph again; null when it has no interpretation or its evidence is gone.</summary>
    private async ValueTask<Told?> LoadAsync(OrderId order, CancellationToken cancellation)
    {
        var stored = (await store.GetDocumentsAsync([order], cancellation).ConfigureAwait(false))[0];
        return stored?.Knowledge is { } version && await store.GetEvidenceAsync(stored.Id, cancellation).ConfigureAwait(false) is { } evidence
            ? Told.From(stored.Id, await knowledge.GetAsync(version, cancellation).ConfigureAwait(false), stored.Document, evidence)
            : null;
    }

    private async ValueTask<Told> LoadAsync(PastOrder past, CancellationToken cancellation) =>
        Told.From(past.Id, await knowledge.GetAsync(past.Knowledge, cancellation).ConfigureAwait(false), past.Document, past.Evidence);

    private async ValueTask<PayloadPaths> PathsAsync(Told told, CancellationToken cancellation) =>
        new(told.Snapshot, told.Document.Records, await store.GetRecordsAsync(told.Id, withPayload: true, cancellation: cancellation).ConfigureAwait(false));

    /// <summary>An order as it was interpreted, ready to be explained.</summary>
    private sealed record Told(OrderId Id, KnowledgeSnapshot Snapshot, InterpretationDocument Document, StoredOrderGraph Stored)
    {
        public static Told From(OrderId id, KnowledgeSnapshot snapshot, ReadOnlyMemory<byte> stored, ReadOnlyMemory<byte> evidence)
        {
            var document = InterpretationCodec.Decode(stored.Span);
            return new Told(id, snapshot, document, StoredOrderGraph.WithEvidence(document, evidence.Span, snapshot));
        }

        public AbsentStatement Absence(DateTimeOffset time, bool showPersonal) => new(Document, Stored.Graph, Snapshot, time, Hidden(showPersonal));

        /// <summary>Which statements are not to be told; null for none.</summary>
        public Func<int, bool>? Hidden(bool showPersonal) => showPersonal ? null : statement => PersonalStatements.Contain(Stored.Graph, statement, Snapshot.Knowledge);
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
