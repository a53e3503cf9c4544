using System.Diagnostics.CodeAnalysis;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Results;

namespace SemanticOrder.Conformance.Sparql;

/// <summary>Reads the expected results of a case, in a result format or in RDF.</summary>
public static class ExpectedTable
{
    /// <summary>Reads solutions or an answer.</summary>
    /// <param name="result">The document.</param>
    /// <param name="table">The results.</param>
    /// <param name="isOrdered">True when the document states the order of solutions.</param>
    /// <returns>False when the document is a graph, as CONSTRUCT makes it.</returns>
    public static bool TryRead(SparqlGraph result, [NotNullWhen(true)] out ResultTable? table, out bool isOrdered)
    {
        ArgumentNullException.ThrowIfNull(result);
        isOrdered = false;
        table = ResultSyntaxes.OfPath(result.Path) is { } syntax
            ? new ResultReader(new TermDictionary()).Read(File.ReadAllBytes(result.Path), syntax)
            : ResultSetGraph.Read(SparqlDataset.Load([result]).Snapshot, out isOrdered);
        return table is not null;
    }

    /// <summary>What every format writes, it reads back.</summary>
    public static void CheckWriting(ResultTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        foreach (var syntax in table.Boolean is null ? [ResultSyntax.Json, ResultSyntax.Xml, ResultSyntax.Tsv] : ResultSyntaxes.OfBooleans)
        {
            var text = ResultTableText.Write(table, syntax);
            if (!new ResultReader(new TermDictionary()).Read(text, syntax).IsEquivalentTo(table, isOrdered: true))
                Assert.Fail($"{syntax} is not read back as it was:\n{text}");
        }
    }
}
