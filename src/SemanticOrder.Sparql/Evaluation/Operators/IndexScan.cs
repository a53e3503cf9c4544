using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>The statements that fit one triple pattern.</summary>
internal sealed class IndexScan(EvaluationContext context, Schema schema, TripleAccess access, QuadPosition? order) : Operator(context, schema)
{
    private readonly PatternProbe _probe = new(access, _ => false, v => schema[v]);
    private RowBatch? _batch;
    private StatementReader? _reader;

    public override string Detail => $"{access}{(order is null ? "" : $" by {order}")}{(Parts == 1 ? "" : $", part {Part + 1} of {Parts}")}";

    /// <summary>True when the statements can be cut into parts.</summary>
    public bool CanBeParted => Context.Dataset.Snapshot is not null && access.Graph.Parts.Count == 1;

    /// <summary>Which part of the statements is read, from 0.</summary>
    public int Part { get; set; }

    /// <summary>How many parts there are.</summary>
    public int Parts { get; set; } = 1;

    protected override void StartCore()
    {
        if (_reader is null || Parts > 1)
            _reader = Open();
        else
            _reader.Reset(access.Constants);
        _probe.Begin(_reader);
    }

    private StatementReader Open()
    {
        var whole = Context.Dataset.Open(access.Constants, access.Graph, order);
        return Parts == 1 ? whole : whole.Part(Part, Parts)!;
    }

    protected override RowBatch? NextCore()
    {
        _batch ??= new RowBatch(Schema.Width, BatchCapacity);
        _batch.Count = 0;
        _batch.Count = _probe.Read(_batch);
        return _batch.Count == 0 ? null : _batch;
    }
}
