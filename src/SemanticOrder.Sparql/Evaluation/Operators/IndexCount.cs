using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Each distinct term in a place of a triple pattern, with how many statements have it in the other columns, read off the index without reading the statements.</summary>
internal sealed class IndexCount(EvaluationContext context, Schema schema, TripleAccess access, Variable? key) : Operator(context, schema)
{
    private readonly TermId[] _next = new TermId[1];
    private StatementReader? _reader;
    private bool _isEnded;

    public override string Detail => access.ToString();

    protected override void StartCore()
    {
        _isEnded = false;
        if (key is not null)
            _reader = Context.Dataset.Open(access.Constants, access.Graph, access.PlaceOf(key));
    }

    protected override RowBatch? NextCore()
    {
        if (_isEnded)
            return null;
        if (key is null)
        {
            _isEnded = true;
            return CountAll();
        }
        var batch = new RowBatch(Schema.Width, RowBatch.SmallCapacity);
        while (batch.Count < batch.Capacity && !_isEnded)
            CountNext(batch);
        return batch.Count == 0 ? null : batch;
    }

    private void CountNext(RowBatch batch)
    {
        var before = _reader!.Remaining;
        if (before == 0)
        {
            _isEnded = true;
            return;
        }
        Context.Tick();
        _ = access.PlaceOf(key!) switch
        {
            QuadPosition.Subject => _reader.Read(_next, [], [], []),
            QuadPosition.Predicate => _reader.Read([], _next, [], []),
            QuadPosition.Object => _reader.Read([], [], _next, []),
            _ => _reader.Read([], [], [], _next),
        };
        var value = _next[0];
        _reader.Seek(new TermId(value.Value + 1));
        batch.Columns[0][batch.Count] = value;
        for (var column = 1; column < batch.Width; column++)
            batch.Columns[column][batch.Count] = Context.Terms.AddInteger(before - _reader.Remaining);
        batch.Count++;
    }

    private RowBatch CountAll()
    {
        var batch = new RowBatch(Schema.Width, 1) { Count = 1 };
        foreach (var column in batch.Columns)
            column[0] = Context.Terms.AddInteger(Context.Dataset.Count(access.Constants, access.Graph));
        return batch;
    }
}
