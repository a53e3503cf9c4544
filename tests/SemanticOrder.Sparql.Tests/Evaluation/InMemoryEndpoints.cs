using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Results;

namespace SemanticOrder.Sparql.Tests.Evaluation;

/// <summary>Endpoints that are stores of this process. What they are asked goes through text, and what they answer through JSON, as between machines.</summary>
internal sealed class InMemoryEndpoints(IReadOnlyDictionary<Iri, QuadSnapshot> stores) : IServiceEndpoints
{
    /// <summary>What was asked so far.</summary>
    public List<string> Queries { get; } = [];

    public ResultTable Query(Iri endpoint, SelectQuery query, CancellationToken cancellation)
    {
        var text = SparqlWriter.Write(query);
        Queries.Add(text);
        if (!stores.TryGetValue(endpoint, out var store))
            throw new SparqlEvaluationException("SO2026", $"There is no {endpoint}.");
        using var solutions = new SparqlEngine(new SparqlOptions { Services = this }).Select((SelectQuery)SparqlParser.ParseQuery(text), store, cancellation);
        var table = new ResultTable(solutions.Variables, solutions.Terms);
        var row = new TermId[solutions.Variables.Count];
        while (solutions.MoveNext())
        {
            for (var column = 0; column < row.Length; column++)
                row[column] = solutions[column];
            table.Add(row);
        }
        var json = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = ResultWriter.Create(ResultSyntax.Json, json))
            table.WriteTo(writer);
        return new ResultReader(new TermDictionary()).Read(json.WrittenSpan, ResultSyntax.Json);
    }
}
