using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Rows with some of their columns (Project of SPARQL 1.1 §18.5); columns that the input has not are unbound.</summary>
internal sealed class ProjectRows(EvaluationContext context, Schema schema, Operator input) : Operator(context, schema, input)
{
    private readonly int[] _sources = [.. schema.Variables.Select(v => input.Schema[v])];
    private TermId[] _unbound = [];

    public override string Detail => Schema.ToString();

    protected override RowBatch? NextCore()
    {
        if (Inputs[0].Next() is not { } batch)
            return null;
        if (_unbound.Length < batch.Count)
            _unbound = new TermId[batch.Count];
        return new RowBatch([.. _sources.Select(s => s < 0 ? _unbound : batch.Columns[s])], batch.Count);
    }
}
