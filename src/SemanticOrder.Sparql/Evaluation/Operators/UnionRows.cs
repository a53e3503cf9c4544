using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>The rows of each input after those of the one before (Union of SPARQL 1.1 §18.5).</summary>
internal sealed class UnionRows(EvaluationContext context, Schema schema, Operator[] inputs) : Operator(context, schema, inputs)
{
    private readonly int[][] _sources = [.. inputs.Select(input => schema.Variables.Select(v => input.Schema[v]).ToArray())];
    private TermId[] _unbound = [];
    private int _at;

    protected override void StartCore()
    {
        _at = 0;
        if (Inputs.Count > 0)
            Inputs[0].Start();
    }

    protected override RowBatch? NextCore()
    {
        while (_at < Inputs.Count)
        {
            if (Inputs[_at].Next() is { } batch)
                return Align(batch);
            _at++;
            if (_at < Inputs.Count)
                Inputs[_at].Start();
        }
        return null;
    }

    private RowBatch Align(RowBatch batch)
    {
        if (_unbound.Length < batch.Count)
            _unbound = new TermId[batch.Count];
        return new RowBatch([.. _sources[_at].Select(s => s < 0 ? _unbound : batch.Columns[s])], batch.Count);
    }
}
