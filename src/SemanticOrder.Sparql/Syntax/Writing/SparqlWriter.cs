using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Syntax;

namespace SemanticOrder.Sparql;

/// <summary>
/// Writes algebra as SPARQL 1.1 text. What the parser makes of the text is the algebra again, but for the names of variables that no query can name: blank nodes without label, and what the
/// translation to algebra adds. Algebra that no text has, such as an ORDER BY inside a group, is written as text of the same meaning. IRIs are written whole. Keeps no state; safe for any
/// number of threads.
/// </summary>
public static class SparqlWriter
{
    /// <summary>The text of a query.</summary>
    /// <param name="query">The query.</param>
    /// <exception cref="SparqlWritingException">SO2018.</exception>
    public static string Write(Query query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return SparqlPrinter.Print([], printer => printer.WriteQuery(query));
    }

    /// <summary>The text of an update request.</summary>
    /// <param name="update">The request.</param>
    /// <exception cref="SparqlWritingException">SO2018.</exception>
    public static string Write(Update update)
    {
        ArgumentNullException.ThrowIfNull(update);
        // A label that one operation used is closed to the next (SPARQL 1.1 §19.6).
        var labels = new HashSet<string>(StringComparer.Ordinal);
        var operations = update.Operations.Select(operation => SparqlPrinter.Print(labels, printer => printer.WriteOperation(operation)));
        return SparqlPrinter.Print([], printer => printer.WriteBase(update.BaseIri)) + string.Join(" ;\n", operations);
    }

    /// <summary>The text of a pattern, as a group between braces.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <exception cref="SparqlWritingException">SO2018.</exception>
    public static string Write(GraphPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return SparqlPrinter.Print([], printer => printer.WriteGroup(pattern));
    }
}
