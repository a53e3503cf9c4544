using SemanticOrder.Diagnostics;

namespace SemanticOrder.Sparql;

/// <summary>A request went past a limit of <see cref="SparqlOptions"/>: time (SO2020), rows (SO2021), memory (SO2022), nesting (SO2023).</summary>
public sealed class SparqlLimitException : SemanticOrderException
{
    internal SparqlLimitException(string code, string message)
        : base(code, message)
    {
    }
}
