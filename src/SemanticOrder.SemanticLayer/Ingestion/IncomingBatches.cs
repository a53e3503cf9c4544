using SemanticOrder.Mapping.Lifting;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>
/// Payloads as batches of records, cut as they are asked for. Used by one thread at a time; that may be another thread than the one that writes the batch before.
/// </summary>
/// <param name="snapshot">The knowledge to interpret under.</param>
/// <param name="payloads">The payloads with their sources.</param>
/// <param name="size">Records in a batch; the last one may have fewer.</param>
/// <param name="cutter">Cuts the payloads; may hold records already.</param>
internal sealed class IncomingBatches(KnowledgeSnapshot snapshot, IReadOnlyList<(CompiledSource Source, ReadOnlyMemory<byte> Bytes)> payloads, int size, RecordCutter cutter)
{
    private OrderInterpreter? _interpreter;
    private int _payload;

    /// <summary>True when another call of <see cref="NextAsync"/> may give a batch.</summary>
    public bool MayHaveMore => _payload < payloads.Count || cutter.Records.Count > 0;

    /// <summary>The next batch; null after the last.</summary>
    /// <param name="prepare">True to interpret its orders ahead.</param>
    public async ValueTask<IncomingBatch?> NextAsync(bool prepare)
    {
        for (; cutter.Records.Count < size && _payload < payloads.Count; _payload++)
            cutter.Cut(payloads[_payload].Source, payloads[_payload].Bytes);
        var (records, rejected) = cutter.Take(size);
        if (records.Count == 0 && rejected.Count == 0)
            return null;
        return new IncomingBatch(records, rejected, prepare ? await PreparedOrders.InterpretAsync(records, _interpreter ??= new OrderInterpreter(snapshot)).ConfigureAwait(false) : null);
    }
}
