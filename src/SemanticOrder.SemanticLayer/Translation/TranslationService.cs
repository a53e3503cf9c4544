using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Explanation;
using SemanticOrder.SemanticLayer.Knowledge;
using TranslatedAnswer = SemanticOrder.Mapping.Translation.Translation;

namespace SemanticOrder.SemanticLayer.Translation;

/// <summary>
/// Translates values between systems, alone or for a stored order. Answers that depend on nothing but the knowledge version are remembered per snapshot, up to a bound.
/// Thread-safe.
/// </summary>
public sealed class TranslationService(IOrderStore store, KnowledgeService knowledge)
{
    private readonly ConditionalWeakTable<KnowledgeSnapshot, SnapshotTranslators> _translators = [];

    /// <summary>Translates a value under a snapshot.</summary>
    /// <exception cref="TranslationException">SO5200, SO5201.</exception>
    public TranslatedAnswer Translate(KnowledgeSnapshot snapshot, TranslationRequest request, bool withWhy)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Translators(snapshot).Translate(request, withWhy);
    }

    /// <summary>Translates a value of a stored order: its times, lanes and promises decide what policies can decide.</summary>
    /// <exception cref="TranslationException">SO5200, SO5201; SO5203 when the order is unknown.</exception>
    public async ValueTask<TranslatedAnswer> TranslateAsync(TranslationRequest request, OrderId? order, bool withWhy, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (order is not { } id)
            return Translate(knowledge.Current, request, withWhy);
        var stored = (await store.GetDocumentsAsync([id], cancellation).ConfigureAwait(false))[0];
        if (stored?.Knowledge is not { } version)
            throw new TranslationException("SO5203", $"There is no order '{id}' to take the context from.");
        var snapshot = await knowledge.GetAsync(version, cancellation).ConfigureAwait(false);
        var graph = StoredOrderGraph.WithoutEvidence(InterpretationCodec.Decode(stored.Document.Span), snapshot);
        return Translators(snapshot).Translate(request with { Context = WithOrderContext(snapshot, graph, request.Context) }, graph, withWhy);
    }

    /// <summary>Says a node of a stored order in the words of a system.</summary>
    /// <param name="snapshot">The knowledge version of the document.</param>
    /// <param name="document">The order.</param>
    /// <param name="node">Index of the node.</param>
    /// <param name="system">The system.</param>
    /// <param name="field">The field; null for every field that speaks of the same kind of thing.</param>
    /// <param name="withWhy">True to be told why.</param>
    /// <exception cref="TranslationException">SO5200, SO5201.</exception>
    public TranslatedAnswer Express(KnowledgeSnapshot snapshot, InterpretationDocument document, int node, string system, string? field, bool withWhy)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(document);
        var graph = StoredOrderGraph.WithoutEvidence(document, snapshot);
        return Translators(snapshot).Express(graph, node, system, field, ContextOf(snapshot, graph, node), withWhy);
    }

    private SnapshotTranslators Translators(KnowledgeSnapshot snapshot) => _translators.GetValue(snapshot, static key => new SnapshotTranslators(key));

    /// <summary>What the caller states wins; what the order's lines all agree on is added.</summary>
    private static Dictionary<string, string> WithOrderContext(KnowledgeSnapshot snapshot, OrderGraph graph, IReadOnlyDictionary<string, string> stated)
    {
        var context = new Dictionary<string, string>(StringComparer.Ordinal);
        var lines = Enumerable.Range(0, graph.Nodes.Count).Where(node => graph.Nodes[node].Class == snapshot.Catalog.Terms.OrderLine).Select(line => ContextOf(snapshot, graph, line)).ToList();
        foreach (var key in lines.SelectMany(line => line.Keys).Distinct(StringComparer.Ordinal))
        {
            if (lines.Select(line => line.GetValueOrDefault(key)).Distinct(StringComparer.Ordinal).ToList() is [{ } agreed])
                context[key] = agreed;
        }

        foreach (var (key, value) in stated)
            context[key] = value;
        return context;
    }

    /// <summary>What reference tables keyed by SKU say of the line that a node belongs to: their column names are context keys.</summary>
    private static Dictionary<string, string> ContextOf(KnowledgeSnapshot snapshot, OrderGraph graph, int node)
    {
        var context = new Dictionary<string, string>(StringComparer.Ordinal);
        while (node > 0 && graph.Nodes[node].Class != snapshot.Catalog.Terms.OrderLine)
            node = graph.Nodes[node].Parent;
        if (node <= 0 || graph.ValueOf(node, snapshot.Catalog.Terms.Sku, out _) is not { IsNone: false } sku || graph.Statements.Decode(sku) is not Literal literal)
            return context;
        var key = System.Text.Encoding.UTF8.GetBytes(literal.LexicalForm);
        foreach (var table in snapshot.Catalog.Tables.Where(table => table.Key == "sku"))
        {
            if (!table.TryFind(key, out var row))
                continue;
            for (var column = 0; column < table.Columns.Length; column++)
            {
                if (row[column] is { } value)
                    context.TryAdd(table.Columns[column], value);
            }
        }

        return context;
    }

    /// <summary>Translators of one snapshot, used by one thread at a time, and what they answered.</summary>
    private sealed class SnapshotTranslators(KnowledgeSnapshot snapshot)
    {
        private const int RememberedAnswers = 65_536;
        private const int LongestRememberedText = 256;
        private readonly ConcurrentBag<Translator> _idle = [];
        private readonly ConcurrentDictionary<AnswerKey, TranslatedAnswer> _answers = new();

        public TranslatedAnswer Translate(TranslationRequest request, bool withWhy)
        {
            // An answer that a clock enters is not worth remembering, nor one to a text that nobody sends twice.
            if (request.At is not null || request.Value.Length > LongestRememberedText || ContextText(request.Context) is not { } context)
                return Translate(request, null, withWhy);
            var key = new AnswerKey(request.FromSystem, request.FromField, request.Value, request.ToSystem, request.ToField, context, withWhy);
            if (_answers.TryGetValue(key, out var known))
                return known;
            var answer = Translate(request, null, withWhy);
            if (_answers.Count < RememberedAnswers)
                _answers.TryAdd(key, answer);
            return answer;
        }

        public TranslatedAnswer Translate(TranslationRequest request, OrderGraph? order, bool withWhy)
        {
            var translator = Rent();
            var answer = translator.Translate(request, order, withWhy);
            _idle.Add(translator);
            return answer;
        }

        public TranslatedAnswer Express(OrderGraph graph, int node, string system, string? field, Dictionary<string, string> context, bool withWhy)
        {
            var translator = Rent();
            var answer = translator.Express(graph, node, system, field, context, withWhy);
            _idle.Add(translator);
            return answer;
        }

        private Translator Rent() => _idle.TryTake(out var idle) ? idle : new Translator(snapshot.Catalog, snapshot.Ontology, snapshot.Policies);

        /// <summary>The context as one text, the same for no other context; null when it is too long to be remembered. Lengths stand before texts, which may hold any character.</summary>
        private static string? ContextText(IReadOnlyDictionary<string, string> context)
        {
            if (context.Count == 0)
                return "";
            return context.Sum(entry => (long)entry.Key.Length + entry.Value.Length) > LongestRememberedText
                ? null
                : string.Concat(context.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key.Length} {entry.Key}{entry.Value.Length} {entry.Value}"));
        }

        private readonly record struct AnswerKey(string FromSystem, string FromField, string Value, string? ToSystem, string? ToField, string Context, bool WithWhy);
    }
}
