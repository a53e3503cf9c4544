using System.Runtime.ExceptionServices;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>
/// One row for each combination of keys, with aggregates over its rows (Group and AggregateJoin of SPARQL 1.1 §18.5.1). The rows may come in several parts, each from a step of a context of its
/// own: the parts are then grouped by a thread each, and put together in their order.
/// </summary>
/// <param name="context">The request.</param>
/// <param name="schema">The keys, then a column for each aggregate.</param>
/// <param name="inputs">What is grouped, part by part.</param>
/// <param name="tables">A table for each part, the first one of this context.</param>
internal sealed class GroupRows(EvaluationContext context, Schema schema, Operator[] inputs, GroupTable[] tables) : Operator(context, schema, inputs)
{
    private bool _isRead;
    private int _at;

    public override string Detail => $"{string.Join(' ', Schema.Variables)}{(tables.Length == 1 ? "" : $", {tables.Length} parts")}";

    protected override void StartCore()
    {
        base.StartCore();
        foreach (var table in tables)
            table.Start();
        (_isRead, _at) = (false, 0);
    }

    protected override RowBatch? NextCore()
    {
        if (!_isRead)
            ReadAll();
        if (_at == tables[0].Count)
            return null;
        var rows = Math.Min(RowBatch.LargeCapacity, tables[0].Count - _at);
        var batch = new RowBatch(Schema.Width, rows) { Count = rows };
        tables[0].CopyTo(batch, _at);
        _at += rows;
        return batch;
    }

    private void ReadAll()
    {
        _isRead = true;
        if (tables.Length == 1)
        {
            tables[0].ReadAll(Inputs[0]);
            return;
        }
        try
        {
            Parallel.For(0, tables.Length, new ParallelOptions { MaxDegreeOfParallelism = tables.Length }, part => tables[part].ReadAll(Inputs[part]));
        }
        catch (AggregateException failures)
        {
            // Each part meets the same limits; the first to say so speaks for all.
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
        foreach (var later in tables.Skip(1))
        {
            tables[0].Merge(later);
            later.Start();
        }
    }
}
