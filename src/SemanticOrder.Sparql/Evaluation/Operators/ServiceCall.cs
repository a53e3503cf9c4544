using SemanticOrder.Diagnostics;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Planning;
using SemanticOrder.Sparql.Results;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>
/// The solutions of a pattern at other endpoints (SPARQL 1.1 Federated Query §2, §4). Terms that the other side of a join has are sent along as VALUES, in blocks. With SILENT a failure is one
/// solution that binds nothing but the endpoint's name.
/// </summary>
/// <param name="context">The request.</param>
/// <param name="schema">The columns.</param>
/// <param name="service">What is asked of whom.</param>
/// <param name="bindings">Distinct terms of variables that every solution of the pattern binds, and of the endpoint's name when that is a variable; null when there are none to send.</param>
internal sealed class ServiceCall(EvaluationContext context, Schema schema, Service service, SeedRows? bindings) : Operator(context, schema, bindings is null ? [] : [bindings])
{
    /// <summary>Rows of VALUES in one request.</summary>
    public const int MaxBindings = 256;

    private readonly int _name = service.Name is Variable name ? schema[name] : -1;
    private readonly PatternVariables _variables = new();
    private RowStore _rows = new(context, schema.Width);
    private int _at;

    public override string Detail => $"{service.Name}{(service.IsSilent ? " silent" : "")}: {Request().Describe()}";

    protected override void StartCore()
    {
        base.StartCore();
        _rows.Release();
        _rows = new RowStore(Context, Schema.Width);
        _at = 0;
        if (bindings is null)
            Collect(IdOf(service.Name), Request());
        else
            CollectBound(bindings);
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

    /// <summary>Asks each endpoint for what fits the terms it is bound with.</summary>
    private void CollectBound(SeedRows terms)
    {
        var name = service.Name is Variable variable ? terms.Schema[variable] : -1;
        int[] sources = [.. Bound().Select(v => terms.Schema[v])];
        var endpoints = new Dictionary<TermId, ServiceRequest>();
        while (terms.Next() is { } batch)
        {
            for (var row = 0; row < batch.Count; row++)
            {
                var endpoint = name < 0 ? IdOf(service.Name) : batch.Columns[name][row];
                if (!endpoints.TryGetValue(endpoint, out var asked))
                    endpoints.Add(endpoint, asked = Request());
                asked.Bind(batch, sources, row);
            }
        }
        foreach (var (endpoint, asked) in endpoints)
            Collect(endpoint, asked);
    }

    private ServiceRequest Request()
    {
        var scope = _variables.Scope(service.Pattern);
        return new ServiceRequest(Context, service, [.. Schema.Variables.Where(scope.Contains)], Bound());
    }

    /// <summary>The variables whose terms are sent along.</summary>
    private Variable[] Bound() => bindings is null ? [] : [.. bindings.Schema.Variables.Where(_variables.Certain(service.Pattern).Contains)];

    private void Collect(TermId endpoint, ServiceRequest request)
    {
        var before = _rows.Count;
        try
        {
            if (Context.Options.Services is not { } services)
                throw new SparqlEvaluationException("SO2025", "SERVICE is not allowed here; ask the endpoint directly, or have it allowed.");
            if (endpoint.IsNone || Context.Terms.Decode(endpoint) is not Iri iri)
                throw new SparqlEvaluationException("SO2025", $"SERVICE {service.Name} has no endpoint: bind the variable to an IRI in the same group.");
            foreach (var query in request.Queries())
                Append(endpoint, iri, Ask(services, iri, query));
        }
        catch (SemanticOrderException failure) when (failure is not SparqlLimitException && service.IsSilent)
        {
            _rows.Truncate(before);
            Span<TermId> unbound = new TermId[Schema.Width];
            if (_name >= 0)
                unbound[_name] = endpoint;
            _rows.Append(unbound);
        }
    }

    private ResultTable Ask(IServiceEndpoints services, Iri endpoint, SelectQuery query)
    {
        try
        {
            return services.Query(endpoint, query, Context.Cancellation);
        }
        catch (SemanticOrderException failure) when (failure is not (SparqlEvaluationException or SparqlLimitException))
        {
            throw new SparqlEvaluationException("SO2026", $"The endpoint {endpoint} failed: {failure.Diagnostic.Message}", failure);
        }
    }

    private void Append(TermId endpoint, Iri iri, ResultTable table)
    {
        int[] sources = [.. Schema.Variables.Select(v => ColumnOf(table, v))];
        // Its blank nodes are nobody else's, and the same throughout one answer.
        var known = new Dictionary<TermId, TermId> { [TermId.None] = TermId.None };
        Span<TermId> row = new TermId[Schema.Width];
        for (var at = 0; at < table.RowCount; at++)
        {
            Context.Tick();
            var solution = table[at];
            for (var column = 0; column < row.Length; column++)
            {
                row[column] = column == _name ? endpoint : sources[column] < 0 ? TermId.None : Known(table, solution[sources[column]], known);
                if (row[column].IsNone && Schema.IsCertain[column])
                    throw new SparqlEvaluationException("SO2033", $"The endpoint {iri} gives a solution without {Schema.Variables[column]}, which the pattern always binds.");
            }
            // A variable that names the endpoint and is in the pattern too has to agree with itself.
            if (_name < 0 || sources[_name] < 0 || Known(table, solution[sources[_name]], known) == endpoint)
                _rows.Append(row);
        }
        Context.CountRows(_rows.Count);
    }

    private TermId Known(ResultTable table, TermId id, Dictionary<TermId, TermId> known)
    {
        if (!known.TryGetValue(id, out var own))
            known[id] = own = id.IsBlankNode ? Context.Terms.AddBlankNode() : Context.Terms.Add(table.Terms.Decode(id));
        return own;
    }

    private static int ColumnOf(ResultTable table, Variable variable)
    {
        for (var column = 0; column < table.Variables.Count; column++)
        {
            if (table.Variables[column].Name == variable.Name)
                return column;
        }
        return -1;
    }

    private TermId IdOf(PatternTerm name) => name is ConstantTerm { Term: var term } ? Context.Terms.Add(term) : TermId.None;
}
