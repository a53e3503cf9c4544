using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>
/// Spans and metrics of the engine, for whoever listens; nothing is made when nobody does. Attributes are those of OpenTelemetry's semantic conventions for GraphQL: <c>graphql.operation.type</c>,
/// <c>graphql.operation.name</c>, <c>error.type</c>.
/// </summary>
public static class GraphQLTelemetry
{
    /// <summary>The name of the <see cref="ActivitySource"/> and the <see cref="Meter"/>.</summary>
    public const string Name = "SemanticOrder.GraphQL";

    private static readonly Meter Meter = new(Name);

    internal static ActivitySource Source { get; } = new(Name);

    /// <summary><c>graphql.operation.duration</c>: from the request to its response, in seconds.</summary>
    internal static Histogram<double> Duration { get; } = Meter.CreateHistogram<double>("graphql.operation.duration", "s", "From a request to its response.");

    internal static bool IsObserved => Source.HasListeners() || Duration.Enabled;
}
