namespace SemanticOrder.Sparql.Results;

/// <summary>The text formats of SPARQL 1.1 for the results of SELECT and ASK.</summary>
public enum ResultSyntax
{
    /// <summary>SPARQL 1.1 Query Results JSON Format, <c>.srj</c>.</summary>
    Json,

    /// <summary>SPARQL Query Results XML Format (Second Edition), <c>.srx</c>.</summary>
    Xml,

    /// <summary>CSV of SPARQL 1.1 Query Results CSV and TSV Formats §3: values without kind or datatype, SELECT only.</summary>
    Csv,

    /// <summary>TSV of SPARQL 1.1 Query Results CSV and TSV Formats §4: terms as Turtle writes them, SELECT only.</summary>
    Tsv,
}
