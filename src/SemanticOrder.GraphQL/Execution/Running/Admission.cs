namespace SemanticOrder.GraphQL.Execution;

/// <summary>What became of a request before it runs.</summary>
/// <param name="Run">The run to start; null when the request is refused.</param>
/// <param name="Errors">Why it is refused; empty when it is not.</param>
/// <param name="Cost">What it costs; null when that is not known.</param>
internal readonly record struct Admission(OperationRun? Run, IReadOnlyList<GraphQLError> Errors, double? Cost)
{
    public static Admission Refuse(GraphQLError error, double? cost = null) => new(null, [error], cost);
}
