using SemanticOrder.Diagnostics;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>The solutions of a pattern at another endpoint (SPARQL 1.1 Federated Query §2); with SILENT a failure is one solution that binds nothing.</summary>
internal sealed class ServiceCall(EvaluationContext context, Schema schema, Service service) : Operator(context, schema)
{
    private RowStore _rows = new(context, schema.Width);
    private int _at;

    public override string Detail => service.Name.ToString() ?? "";

    protected override void StartCore()
    {
        _rows.Release();
        _rows = new RowStore(Context, Schema.Width);
        _at = 0;
        try
        {
            Ask();
        }
        catch (SemanticOrderException failure) when (failure is not SparqlLimitException)
        {
            if (!service.IsSilent)
                throw failure as SparqlEvaluationException ?? new SparqlEvaluationException("SO2026", $"The endpoint {service.Name} failed: {failure.Diagnostic.Message}", failure);
            _rows.Clear();
            _rows.Append(new TermId[Schema.Width]);
        }
    }

    protected override RowBatch? NextCore()
    {
        if (_at == _rows.Count)
            return null;
        var count = Math.Min(RowBatch.LargeCapacity, _rows.Count - _at);
        var batch = new RowBatch(Schema.Width, count) { Count = count };
        for (var column = 0; column < Schema.Width; column++)
            _rows.Columns[column].AsSpan(_at, count).CopyTo(batch.Columns[column]);
        _at += count;
        return batch;
    }

    private void Ask()
    {
        if (Context.Options.Services is not { } services)
            throw new SparqlEvaluationException("SO2025", "SERVICE is not allowed here; ask the endpoint directly, or have it allowed.");
        if (service.Name is not ConstantTerm { Term: Iri endpoint })
            throw new SparqlEvaluationException("SO2025", "SERVICE needs the IRI of its endpoint; a variable is not followed.");
        var row = new TermId[Schema.Width];
        foreach (var solution in services.Query(endpoint, service.Pattern, Schema.Variables, Context.Cancellation))
        {
            for (var column = 0; column < row.Length; column++)
                row[column] = solution[column] is { } term ? Context.Terms.Add(term) : TermId.None;
            Context.Tick();
            _rows.Append(row);
        }
    }
}
