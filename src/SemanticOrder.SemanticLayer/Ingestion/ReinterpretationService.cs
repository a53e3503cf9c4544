using SemanticOrder.Orders;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>
/// Interprets stored orders anew after a publication, batch by batch, each batch with its progress in one transaction: a node that stops goes on where it was.
/// Safe beside ingestion.
/// </summary>
public sealed class ReinterpretationService(IOrderStore store, IKnowledgeStore knowledgeStore, KnowledgeService knowledge, TimeProvider clock)
{
    private const int BatchSize = 200;
    private static readonly Iri Closed = new("https://w3id.org/semanticorder/status#closed");

    /// <summary>Runs the latest reinterpretation to its end; returns at once when there is none or it is finished.</summary>
    /// <param name="progress">Told after each batch; may be null.</param>
    /// <param name="cancellation">Stops between batches; the next run goes on there.</param>
    /// <returns>The progress as it stands; null when there was never a reinterpretation.</returns>
    public async Task<Reinterpretation?> RunAsync(IProgress<Reinterpretation>? progress = null, CancellationToken cancellation = default)
    {
        var state = await knowledgeStore.GetReinterpretationAsync(cancellation).ConfigureAwait(false);
        while (state is { Finished: false })
        {
            cancellation.ThrowIfCancellationRequested();
            var snapshot = knowledge.Current;
            if (snapshot.Version != state.Version)
                snapshot = await knowledge.GetAsync(state.Version, cancellation).ConfigureAwait(false);
            state = await RunBatchAsync(state, snapshot, cancellation).ConfigureAwait(false);
            progress?.Report(state);
            if (await knowledgeStore.GetReinterpretationAsync(cancellation).ConfigureAwait(false) is { } latest && latest.Publication != state.Publication)
                state = latest;
        }

        return state;
    }

    private async Task<Reinterpretation> RunBatchAsync(Reinterpretation state, KnowledgeSnapshot snapshot, CancellationToken cancellation)
    {
        var page = await store.GetPageAsync(new OrderQuery { Direction = PageDirection.OldestFirst, After = state.After, First = BatchSize, WithDocuments = state.Mode == ReinterpretMode.Open }, cancellation).ConfigureAwait(false);
        var chosen = page.Orders.Where(order => state.Mode == ReinterpretMode.All || IsOpen(order, snapshot)).Select(order => order.Id).ToList();
        var transaction = await store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            if (chosen.Count > 0)
            {
                var members = await transaction.GetMembersAsync(chosen, withPayload: false, cancellation).ConfigureAwait(false);
                var keys = members.SelectMany(records => records).SelectMany(record => record.Version.Links).Select(link => link.Key).ToHashSet();
                await new OrderBatch(transaction, new OrderInterpreter(snapshot), clock.GetUtcNow()).RelinkAsync(keys, cancellation).ConfigureAwait(false);
            }

            var next = state with
            {
                After = page.Orders.Count > 0 ? page.Orders[^1].Number : state.After,
                Done = state.Done + page.Orders.Count,
                Finished = !page.HasMore,
            };
            await transaction.SaveProgressAsync(next, cancellation).ConfigureAwait(false);
            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
            return next;
        }
    }

    /// <summary>An order is open unless its status is a closed one.</summary>
    private static bool IsOpen(OrderDocument order, KnowledgeSnapshot snapshot)
    {
        if (order.Document.IsEmpty)
            return true;
        var document = InterpretationCodec.Decode(order.Document.Span);
        var (first, end) = document.RangeOf(0, snapshot.Numbering.NumberOf(snapshot.Knowledge.View.Id(Vocab.Os.Status)));
        var closed = snapshot.Knowledge.View.Id(Closed);
        for (var index = first; index < end; index++)
        {
            if (snapshot.Ontology.IsUnder(snapshot.Numbering.IdOf(document.Statements[index].Value.Number), closed))
                return false;
        }

        return true;
    }
}
