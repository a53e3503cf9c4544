using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>A pattern in each named graph in turn, with its name bound (the last case of Graph in SPARQL 1.1 §18.6).</summary>
internal sealed class GraphUnion(EvaluationContext context, Schema schema, Variable name, Func<TermId, Operator> plan) : Operator(context, schema)
{
    private readonly int _name = schema[name];
    private int _graph;
    private Operator? _rows;

    public override string Detail => $"{name}, {Context.Dataset.GraphNames().Count} graphs";

    protected override void StartCore() => (_graph, _rows) = (-1, null);

    protected override RowBatch? NextCore()
    {
        var graphs = Context.Dataset.GraphNames();
        while (true)
        {
            if (_rows?.Next() is { } batch)
            {
                if (Align(batch, graphs[_graph]) is { Count: > 0 } aligned)
                    return aligned;
                continue;
            }
            if (++_graph >= graphs.Count)
                return null;
            _rows = plan(graphs[_graph]);
            _rows.Start();
        }
    }

    private RowBatch Align(RowBatch batch, TermId graph)
    {
        var result = new RowBatch(Schema.Width, batch.Count);
        var inner = _rows!.Schema[name];
        for (var row = 0; row < batch.Count; row++)
        {
            if (inner >= 0 && batch.Columns[inner][row] is { IsNone: false } other && other != graph)
                continue;
            for (var column = 0; column < Schema.Width; column++)
            {
                var source = _rows.Schema[Schema.Variables[column]];
                result.Columns[column][result.Count] = column == _name ? graph : source < 0 ? TermId.None : batch.Columns[source][row];
            }
            result.Count++;
        }
        return result;
    }
}
