using SemanticOrder.Gateway.Schema;
using SemanticOrder.Gateway.Schema.Values;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.InMemory;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.Gateway.Commands;

/// <summary>Takes payload files into memory, and says which records are refused and which shapes the orders violate. Nothing is stored.</summary>
internal static class PayloadValidation
{
    private const int PageSize = 1000;

    /// <returns>True when nothing was refused and no order violates a shape with more than a warning.</returns>
    public static async Task<bool> RunAsync(IReadOnlyList<KnowledgeFile> ontologies, IReadOnlyList<FileInfo> files, string source, TextWriter output, CancellationToken cancellation)
    {
        var store = new InMemoryOrderStore();
        using var knowledge = new KnowledgeService(store, TimeProvider.System);
        await knowledge.StartAsync(ontologies, cancellation);
        var ingestion = new IngestionService(store, knowledge, new IngestionOptions(), TimeProvider.System);
        var rejected = 0;
        foreach (var file in files)
        {
            foreach (var record in (await ingestion.IngestAsync(source, await File.ReadAllBytesAsync(file.FullName, cancellation), null, cancellation)).Rejected)
            {
                rejected++;
                output.WriteLine($"{(record.Record is { } key ? key + ": " : "")}{record.Reason with { File = record.Reason.File ?? file.Name }}");
            }
        }

        var (orders, violations, errors) = (0, 0, 0);
        await foreach (var order in OrdersAsync(store, cancellation))
        {
            orders++;
            foreach (var violation in InterpretationCodec.Decode(order.Document.Span).Violations)
            {
                violations++;
                errors += Write(order, violation, knowledge.Current, output) ? 1 : 0;
            }
        }

        output.WriteLine($"{orders} orders, {violations} violations of shapes, {rejected} records rejected.");
        return errors + rejected == 0;
    }

    /// <returns>True when it is more than a warning.</returns>
    private static bool Write(OrderDocument order, DocumentViolation violation, KnowledgeSnapshot snapshot, TextWriter output)
    {
        var severity = Severities.NameOf(snapshot, violation.Severity);
        var shape = new PrefixTable(snapshot.Knowledge.Prefixes).Shorten(snapshot.Numbering.IriOf(violation.Shape));
        output.WriteLine($"{order.Id}: {severity} {shape}: {violation.TextZh} · {violation.TextEn}");
        return severity is not ("WARNING" or "INFO");
    }

    private static async IAsyncEnumerable<OrderDocument> OrdersAsync(InMemoryOrderStore store, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = new OrderQuery { Direction = PageDirection.OldestFirst, First = PageSize };
        OrderPage page;
        do
        {
            page = await store.GetPageAsync(query, cancellation);
            foreach (var order in page.Orders)
                yield return order;
            query = page.Orders.Count == 0 ? query : query with { After = page.Orders[^1].Number };
        }
        while (page.HasMore);
    }
}
