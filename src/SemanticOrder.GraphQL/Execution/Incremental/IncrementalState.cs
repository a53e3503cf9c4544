namespace SemanticOrder.GraphQL.Execution;

/// <summary>What one run keeps whose answer may come in parts: one state for all of them, so that what fields share, their limits and their loaders are the request's.</summary>
internal sealed class IncrementalState(
    OperationPlan plan, VariableValues variables, GraphQLRequest request, ExecutorOptions options, DeliveryRecorder recorder, CancellationToken cancellation)
    : ExecutionState(plan, variables, request, options, cancellation)
{
    public override DeliveryRecorder Recorder { get; } = recorder;
}
