using System.Text;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Syntax;

namespace SemanticOrder.Sparql;

/// <summary>Reads SPARQL 1.1 queries and updates (§19.8) into the algebra (§18.2). Keeps no state; safe for any number of threads.</summary>
public static class SparqlParser
{
    /// <summary>Reads a query.</summary>
    /// <param name="text">The query.</param>
    /// <param name="options">Base IRI, predeclared prefixes and limits.</param>
    /// <exception cref="SparqlSyntaxException">SO2001 to SO2017.</exception>
    public static Query ParseQuery(string text, SparqlParserOptions? options = null) => ParseQuery(Encode(text), options);

    /// <summary>Reads a query.</summary>
    /// <param name="utf8">The query in UTF-8.</param>
    /// <param name="options">Base IRI, predeclared prefixes and limits.</param>
    /// <exception cref="SparqlSyntaxException">SO2001 to SO2017.</exception>
    public static Query ParseQuery(ReadOnlySpan<byte> utf8, SparqlParserOptions? options = null) => Open(utf8, options).ReadQuery();

    /// <summary>Reads an update request.</summary>
    /// <param name="text">The request.</param>
    /// <param name="options">Base IRI, predeclared prefixes and limits.</param>
    /// <exception cref="SparqlSyntaxException">SO2001 to SO2017.</exception>
    public static Update ParseUpdate(string text, SparqlParserOptions? options = null) => ParseUpdate(Encode(text), options);

    /// <summary>Reads an update request.</summary>
    /// <param name="utf8">The request in UTF-8.</param>
    /// <param name="options">Base IRI, predeclared prefixes and limits.</param>
    /// <exception cref="SparqlSyntaxException">SO2001 to SO2017.</exception>
    public static Update ParseUpdate(ReadOnlySpan<byte> utf8, SparqlParserOptions? options = null) => Open(utf8, options).ReadUpdate();

    private static byte[] Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Encoding.UTF8.GetBytes(text);
    }

    private static SparqlReader Open(ReadOnlySpan<byte> utf8, SparqlParserOptions? options)
    {
        options ??= SparqlParserOptions.Default;
        return new SparqlReader(new SparqlLexer(SparqlText.Read(utf8, options.MaxBytes)), options);
    }
}
