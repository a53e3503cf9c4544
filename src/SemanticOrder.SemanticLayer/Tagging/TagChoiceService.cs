using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Records;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Tagging;

/// <summary>
/// Records what people decide about the tags of orders: as records of the source <c>person</c>, which every interpretation reads from then on. A later decision about a tag of an order takes the
/// place of the earlier one. Thread-safe.
/// </summary>
public sealed class TagChoiceService(IOrderStore store, KnowledgeService knowledge, IngestionService ingestion, TimeProvider clock)
{
    /// <summary>The source of the records.</summary>
    public const string Source = "person";

    /// <summary>Characters of a note at most.</summary>
    public const int LongestNote = 2000;

    /// <summary>Records decisions and interprets the order anew; all of them or none.</summary>
    /// <param name="order">The order; a retired id leads to the one that answers for it.</param>
    /// <param name="choices">The decisions, each about another tag.</param>
    /// <param name="by">Who decided.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns>The order that they were recorded for.</returns>
    /// <exception cref="IngestionException">SO7020: the knowledge has no source <c>person</c>. SO7022: the order is erased. SO7024: there is no such order. SO7025: a concept is no tag, is named twice, or its note is too long.</exception>
    public async Task<OrderId> AssignAsync(OrderId order, IReadOnlyList<TagChoice> choices, string by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentNullException.ThrowIfNull(by);
        Check(choices);
        var found = (await store.FindOrderAsync(order, cancellation).ConfigureAwait(false))?.Order;
        if (found is null or { Status: OrderStatus.Retired })
            throw new IngestionException("SO7024", $"There is no order '{order}'.");
        if (found.Status == OrderStatus.Erased)
            throw new IngestionException("SO7022", $"The order '{order}' was erased; nothing is recorded about it.");
        if (choices.Count == 0)
            return found.Id;
        var records = await store.GetRecordsAsync(found.Id, withPayload: false, cancellation: cancellation).ConfigureAwait(false);
        var report = await ingestion.IngestAsync(Source, Payload(choices, KeyOf(found.Id, records), by, records), cancellation: cancellation).ConfigureAwait(false);
        return report.Rejected.Count == 0 ? found.Id : throw new IngestionException(report.Rejected[0].Reason.Code, report.Rejected[0].Reason.Message);
    }

    private void Check(IReadOnlyList<TagChoice> choices)
    {
        var view = knowledge.Current.Knowledge.View;
        foreach (var choice in choices)
        {
            var id = knowledge.Current.Graph.Terms.FindIri(Encoding.UTF8.GetBytes(choice.Concept));
            if (id.IsNone || !view.Objects(id, Vocab.Rdf.Type).Contains(view.Id(Vocab.Os.TagClass)))
                throw new IngestionException("SO7025", $"'{choice.Concept}' is no tag of the knowledge in service.");
            if (choice.Note?.Length > LongestNote)
                throw new IngestionException("SO7025", $"The note about '{choice.Concept}' has {choice.Note.Length} characters; at most {LongestNote} are kept.");
        }

        if (choices.GroupBy(choice => choice.Concept, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new IngestionException("SO7025", $"'{twice.Key}' is decided about twice; say it once.");
    }

    /// <summary>The key of the record that is the order: it stays with that record when orders merge and split.</summary>
    private static LinkKey KeyOf(OrderId order, IReadOnlyList<OrderRecord> records)
    {
        var own = records.FirstOrDefault(record => OrderIds.Of(record.Member.Record) == order);
        if (own is not null)
            return own.Version.Links.Where(link => link.Role == LinkRole.Identifies).Min(link => link.Key);
        var (value, colon) = (order.Value, order.Value.IndexOf(':', StringComparison.Ordinal));
        return new LinkKey(value[1..colon], value[(colon + 1)..]);
    }

    private byte[] Payload(IReadOnlyList<TagChoice> choices, LinkKey key, string by, IReadOnlyList<OrderRecord> records)
    {
        var now = clock.GetUtcNow();
        var list = new JsonArray();
        foreach (var choice in choices)
        {
            var id = $"{key}|{choice.Concept[(choice.Concept.LastIndexOfAny(['#', '/']) + 1)..]}";
            var entry = new JsonObject
            {
                ["id"] = id,
                ["order"] = key.ToString(),
                ["tag"] = choice.Concept,
                ["decision"] = choice.Decision.ToString().ToLowerInvariant(),
                ["by"] = by,
                ["at"] = now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture),
                ["version"] = Math.Max(now.ToUnixTimeMilliseconds(), (VersionOf(records, id) ?? 0) + 1),
            };
            if (!string.IsNullOrEmpty(choice.Note))
                entry["note"] = choice.Note;
            list.Add((JsonNode)entry);
        }

        return JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["choices"] = list });
    }

    /// <summary>The version of the last decision, so that one within the same millisecond counts all the same.</summary>
    private static long? VersionOf(IReadOnlyList<OrderRecord> records, string id) =>
        records.FirstOrDefault(record => record.Member.Record.Source.System == Source && record.Member.Record.RecordId == id)?.Version.Ordinal.Ticks;
}
