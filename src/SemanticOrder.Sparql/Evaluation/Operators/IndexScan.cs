using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>The statements that fit one triple pattern.</summary>
internal sealed class IndexScan(EvaluationContext context, Schema schema, TripleAccess access, QuadPosition? order) : Operator(context, schema)
{
    private readonly PatternProbe _probe = new(access, _ => false, v => schema[v]);
    private RowBatch? _batch;
    private StatementReader? _reader;

    public override string Detail => order is null ? access.ToString() : $"{access} by {order}";

    protected override void StartCore()
    {
        if (_reader is null)
            _reader = Context.Dataset.Open(access.Constants, access.Graph, order);
        else
            _reader.Reset(access.Constants);
        _probe.Begin(_reader);
    }

    protected override RowBatch? NextCore()
    {
        _batch ??= new RowBatch(Schema.Width, BatchCapacity);
        _batch.Count = 0;
        _batch.Count = _probe.Read(_batch);
        return _batch.Count == 0 ? null : _batch;
    }
}
