using System.Buffers;
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

    /// <summary>An executor.</summary>
    /// <param name="schema">The schema that answers.</param>
    /// <param name="options">How requests are treated; the defaults when null.</param>
    public GraphQLExecutor(Schema schema, ExecutorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        Schema = schema;
        _options = options ?? new ExecutorOptions();
        _cache = new DocumentCache(_options.CacheBytes);
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
    public async ValueTask<ExecutionSummary> ExecuteAsync(GraphQLRequest request, IBufferWriter<byte> output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(output);
        if (Start(request, cancellation, out var errors) is not { } run)
            return Refuse(request, output, errors);
        using var writer = new ResponseWriter();
        var hasData = await run.WriteDataAsync(writer).ConfigureAwait(false);
        if (!hasData)
        {
            writer.Truncate(0);
            writer.WriteNull();
        }

        return ResponseAssembler.Write(output, writer.Written, run.State.Errors, ExtensionsFor(request));
    }

    /// <summary>Opens the source stream of a subscription and answers each of its events (GraphQL §6.2.3).</summary>
    /// <param name="request">A request for a subscription.</param>
    /// <param name="cancellation">Ends the streams.</param>
    /// <returns>The response stream, or the response that says why there is none.</returns>
    public SubscriptionOutcome Subscribe(GraphQLRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Start(request, cancellation, out var errors) is not { } run)
            return SubscriptionOutcome.Refused(Refused(request, errors));
        if (run.State.Plan.Operation.Definition.Operation != OperationKind.Subscription)
            return SubscriptionOutcome.Refused(Refused(request, [new GraphQLError(ErrorCodes.NotASubscription, "The operation is not a subscription.")]));
        return run.TryOpenSource(out var source)
            ? SubscriptionOutcome.Opened(RespondAsync(source, request, cancellation))
            : SubscriptionOutcome.Refused(Refused(request, run.State.Errors));
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

    /// <summary>Everything before a run: the document, the operation, the variables, admission, the plan.</summary>
    private OperationRun? Start(GraphQLRequest request, CancellationToken cancellation, out IReadOnlyList<GraphQLError> errors)
    {
        var document = Prepare(request.Document.Span);
        errors = document.Errors;
        if (!document.IsValid)
            return null;
        if (document.Select(request.OperationName, out var error) is not { } operation)
        {
            errors = [error!];
            return null;
        }

        var variables = VariableCoercion.Coerce(operation.Definition, Schema, request.Variables, out var variableErrors);
        errors = variableErrors;
        if (variableErrors.Length > 0)
            return null;
        error = _options.Admit?.Invoke(new CoercedOperation(request, operation, variables));
        var plan = error is null ? operation.Plan(variables, out error) : null;
        if (plan is null)
        {
            errors = [error!];
            return null;
        }

        return new OperationRun(new ExecutionState(plan, variables, request, _options, cancellation));
    }

    private Action<ResponseExtensions>? ExtensionsFor(GraphQLRequest request) =>
        _options.WriteExtensions is { } write ? extensions => write(request, extensions) : null;

    private ExecutionSummary Refuse(GraphQLRequest request, IBufferWriter<byte> output, IReadOnlyList<GraphQLError> errors) =>
        // A condition that is null is found when the fields are collected: the operation has begun, so it has data, and that is null.
        ResponseAssembler.Write(output, errors[0].Code == ErrorCodes.InvalidCondition ? "null"u8 : default, errors, ExtensionsFor(request));

    private ReadOnlyMemory<byte> Refused(GraphQLRequest request, IReadOnlyList<GraphQLError> errors)
    {
        var response = new ArrayBufferWriter<byte>();
        Refuse(request, response, errors);
        return response.WrittenMemory;
    }
}
