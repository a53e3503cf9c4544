using SemanticOrder.Diagnostics;

namespace SemanticOrder.Sparql;

/// <summary>A request cannot be carried out on this dataset: SERVICE (SO2025, SO2026, SO2031 to SO2033), LOAD (SO2027, SO2028), a graph that is there already or is missing (SO2029, SO2030), a source that cannot be merged or written (SO2034).</summary>
public sealed class SparqlEvaluationException : SemanticOrderException
{
    /// <summary>Says that a request cannot be carried out; for implementations of <see cref="ILoadSource"/> and <see cref="IServiceEndpoints"/> too.</summary>
    /// <param name="code">The code of the error.</param>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="innerException">The cause, or null.</param>
    public SparqlEvaluationException(string code, string message, Exception? innerException = null)
        : base(code, message, innerException: innerException)
    {
    }
}
