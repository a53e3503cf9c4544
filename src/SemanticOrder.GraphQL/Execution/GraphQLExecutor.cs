using System.Buffers;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>
/// Answers requests with one schema (GraphQL §6). Keeps documents it has seen, parsed, validated and planned, by their bytes. Thread-safe; a new schema is a new executor, and requests in
/// flight end on the one they started with.
/// </summary>
public sealed class GraphQLExecutor
{
    private readonly ExecutorOptions _options;
    private readonly DocumentCache _cache;
    private readonly DocumentCache _escapedCache;

    /// <summary>An executor.</summary>
    /// <param name="schema">The schema that answers.</param>
    /// <param name="options">How requests are treated; the defaults when null.</param>
    public GraphQLExecutor(Schema schema, ExecutorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        Schema = schema;
        _options = (options ?? new ExecutorOptions()).WithAllRules(schema);
        _cache = new DocumentCache(_options.CacheBytes);
        _escapedCache = new DocumentCache(_options.CacheBytes / 2);
    }

    /// <summary>The schema that answers.</summary>
    public Schema Schema { get; }

    /// <summary>Parses and validates a document, or finds it among those seen before.</summary>
    /// <param name="document">UTF-8 text.</param>
    public PreparedDocument Prepare(ReadOnlySpan<byte> document)
    {
        if (_cache.TryGet(document, out var prepared))
            return prepared;
        prepared = PreparedDocument.Prepare(Schema, document, _options);
        _cache.Add(document, prepared);
        return prepared;
    }

    /// <summary>
    /// Runs a query or mutation, or answers one event of a subscription whose <see cref="GraphQLRequest.RootValue"/> it is, and writes the response. Nothing is written before the response is
    /// complete.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="output">Where the JSON of the response goes.</param>
    /// <param name="cancellation">Stops the run; reaches the resolvers.</param>
    /// <returns>Whether the response has data, and how many errors.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled; nothing was written.</exception>
    public ValueTask<ExecutionSummary> ExecuteAsync(GraphQLRequest request, IBufferWriter<byte> output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(output);
        return GraphQLTelemetry.IsObserved ? RunObservedAsync(request, output, cancellation) : RunAsync(Prepare(request), request, output, cancellation);
    }

    private async ValueTask<ExecutionSummary> RunObservedAsync(GraphQLRequest request, IBufferWriter<byte> output, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var document = Prepare(request);
        using var observation = OperationObservation.Start(document, request.OperationName, started);
        try
        {
            var summary = await RunAsync(document, request, output, cancellation).ConfigureAwait(false);
            observation.Complete(summary);
            return summary;
        }
        catch (Exception fault)
        {
            observation.Fail(fault);
            throw;
        }
    }

    private async ValueTask<ExecutionSummary> RunAsync(PreparedDocument document, GraphQLRequest request, IBufferWriter<byte> output, CancellationToken cancellation)
    {
        var admission = Admit(document, request, null, cancellation);
        if (admission.Run is not { } run || request.IsDryRun)
            return WriteWithoutRun(request, output, admission);
        using var writer = new ResponseWriter();
        var hasData = await run.WriteDataAsync(writer).ConfigureAwait(false);
        if (!hasData)
        {
            writer.Truncate(0);
            writer.WriteNull();
        }

        return ResponseAssembler.Write(output, writer.Written, run.State.Errors, new ExtensionsWriter(_options, request, admission.Cost));
    }

    /// <summary>
    /// Runs a query or mutation for a client that can take its answer in parts, as <c>@defer</c> and <c>@stream</c> in the document ask (incremental delivery). Where the schema does not have them
    /// (<see cref="SchemaBuilder.DeliverIncrementally"/>), or nothing is deferred or streamed, the first message is the whole response. <see cref="ExecuteAsync"/> always answers in one.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Stops the run, also after the first message; reaches the resolvers.</param>
    /// <returns>The first message, and those that follow. Dispose it.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public async ValueTask<IncrementalResponse> ExecuteIncrementallyAsync(GraphQLRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = GraphQLTelemetry.IsObserved ? Stopwatch.GetTimestamp() : 0;
        var document = Prepare(request);
        var observation = GraphQLTelemetry.IsObserved ? OperationObservation.Start(document, request.OperationName, started) : null;
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var recorder = new DeliveryRecorder();
        try
        {
            var response = await RunIncrementallyAsync(document, request, recorder, stop, observation).ConfigureAwait(false);
            if (!response.HasNext)
                Release(recorder, stop);
            return response;
        }
        catch (Exception fault)
        {
            Release(recorder, stop);
            observation?.Fail(fault);
            observation?.Dispose();
            throw;
        }
    }

    private static void Release(DeliveryRecorder recorder, CancellationTokenSource stop)
    {
        recorder.Dispose();
        stop.Dispose();
    }

    private async ValueTask<IncrementalResponse> RunIncrementallyAsync(
        PreparedDocument document, GraphQLRequest request, DeliveryRecorder recorder, CancellationTokenSource stop, OperationObservation? observation)
    {
        var output = new ArrayBufferWriter<byte>();
        var admission = Admit(document, request, recorder, stop.Token);
        if (admission.Run is not { } run || request.IsDryRun)
            return new IncrementalResponse(WriteWithoutRun(request, output, admission), output.WrittenMemory, null, observation);
        using var writer = new ResponseWriter();
        await recorder.Turn.TakeAsync(stop.Token).ConfigureAwait(false);
        var hasData = await run.WriteDataAsync(writer).ConfigureAwait(false);
        recorder.Turn.Pass();
        var work = recorder.Take();
        if (!hasData)
        {
            writer.Truncate(0);
            writer.WriteNull();
            work = DeliveryWork.None;
        }

        var graph = new DeliveryGraph();
        graph.Begin(work);
        var extensions = new ExtensionsWriter(_options, request, admission.Cost);
        var summary = ResponseAssembler.Write(output, writer.Written, run.State.TakeErrors(), extensions, graph.IsOpen ? graph.TakePayload().Pending : null);
        return new IncrementalResponse(summary, output.WrittenMemory, graph.IsOpen ? new IncrementalRun(run.State, graph, stop) : null, observation);
    }

    /// <summary>Opens the source stream of a subscription and answers each of its events (GraphQL §6.2.3).</summary>
    /// <param name="request">A request for a subscription.</param>
    /// <param name="cancellation">Ends the streams.</param>
    /// <returns>The response stream, or the response that says why there is none.</returns>
    public SubscriptionOutcome Subscribe(GraphQLRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var admission = Admit(Prepare(request), request, null, cancellation);
        if (admission.Run is not { } run || request.IsDryRun)
            return Refused(request, admission);
        if (run.State.Plan.Operation.Definition.Operation != OperationKind.Subscription)
            return Refused(request, Admission.Refuse(new GraphQLError(ErrorCodes.NotASubscription, "The operation is not a subscription.")));
        return run.TryOpenSource(out var source)
            ? SubscriptionOutcome.Opened(source, RespondAsync(source, request, cancellation))
            : Refused(request, new Admission(null, run.State.Errors, admission.Cost));
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> RespondAsync(
        IAsyncEnumerable<object?> source,
        GraphQLRequest request,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var item in source.WithCancellation(cancellation).ConfigureAwait(false))
        {
            var response = new ArrayBufferWriter<byte>();
            await ExecuteAsync(request with { RootValue = item }, response, cancellation).ConfigureAwait(false);
            yield return response.WrittenMemory;
        }
    }

    /// <summary>Finds a document by its bytes as JSON has them, so that a known one is not even unescaped.</summary>
    private PreparedDocument Prepare(GraphQLRequest request)
    {
        var escaped = request.EscapedDocument.Span;
        if (escaped.IsEmpty)
            return Prepare(request.Document.Span);
        if (_escapedCache.TryGet(escaped, out var prepared))
            return prepared;
        prepared = Prepare(request.Document.Span);
        _escapedCache.Add(escaped, prepared);
        return prepared;
    }

    /// <summary>Everything between the document and a run: the operation, the variables, the plan, its cost, and whether the host lets it run. With a recorder the plan may be one in parts.</summary>
    private Admission Admit(PreparedDocument document, GraphQLRequest request, DeliveryRecorder? recorder, CancellationToken cancellation)
    {
        if (!document.IsValid)
            return new Admission(null, document.Errors, null);
        if (document.Select(request.OperationName, out var error) is not { } operation)
            return Admission.Refuse(error!);
        var variables = VariableCoercion.Coerce(operation.Definition, Schema, request.Variables, out var variableErrors);
        if (variableErrors.Length > 0)
            return new Admission(null, variableErrors, null);
        if ((recorder is null ? operation.Plan(variables, out error) : operation.PlanIncrementally(variables, out error)) is not { } plan)
            return Admission.Refuse(error!);
        double? cost = _options.Cost is { } costs ? plan.Cost(costs, variables) : null;
        error = CheckCost(cost) ?? _options.Admit?.Invoke(new CoercedOperation(request, operation, variables, cost));
        if (error is not null)
            return Admission.Refuse(error, cost);
        var state = recorder is null
            ? new ExecutionState(plan, variables, request, _options, cancellation)
            : new IncrementalState(plan, variables, request, _options, recorder, cancellation);
        return new Admission(new OperationRun(state), [], cost);
    }

    private GraphQLError? CheckCost(double? cost)
    {
        if (_options.Cost is not { IsEnforced: true } costs || cost is not { } requested || requested <= costs.MaxCost)
            return null;
        return new GraphQLError(ErrorCodes.TooCostly, $"The operation costs {requested:0.##}; at most {costs.MaxCost:0.##} are allowed. Ask for smaller pages or fewer fields.")
        {
            Extensions = new OrderedDictionary<string, object?>(StringComparer.Ordinal) { ["cost"] = requested, ["maxCost"] = costs.MaxCost },
        };
    }

    private SubscriptionOutcome Refused(GraphQLRequest request, Admission admission)
    {
        var response = new ArrayBufferWriter<byte>();
        WriteWithoutRun(request, response, admission);
        return SubscriptionOutcome.Refused(response.WrittenMemory);
    }

    private ExecutionSummary WriteWithoutRun(GraphQLRequest request, IBufferWriter<byte> output, Admission admission)
    {
        // A condition that is null is found when the fields are collected: the operation has begun, so it has data, and that is null. A dry run has data in the same way.
        var hasData = admission.Errors.Count == 0 || admission.Errors[0].Code == ErrorCodes.InvalidCondition;
        return ResponseAssembler.Write(output, hasData ? "null"u8 : default, admission.Errors, new ExtensionsWriter(_options, request, admission.Cost));
    }
}
