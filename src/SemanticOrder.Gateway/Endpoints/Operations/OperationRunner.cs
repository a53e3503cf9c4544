using System.Buffers;
using System.Diagnostics;
using SemanticOrder.Gateway.Access;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.Gateway.Schema;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.Gateway.Endpoints.Operations;

/// <summary>Runs requests on the schema that serves when they come: finds the document, asks the table of rules, writes mutations into the audit, and ends what takes too long.</summary>
internal sealed class OperationRunner(
    GatewayServices services, DocumentLookup documents, Authentication authentication, RateLimits limits, AuditLog audit, GatewayOptions options, ILogger<OperationRunner> log)
    : IOperationRunner
{
    private int _subscriptions;

    /// <summary>Subscriptions opened so far, those that have ended included. Once one is counted, it misses nothing.</summary>
    public int Subscriptions => Volatile.Read(ref _subscriptions);

    /// <inheritdoc/>
    public async ValueTask<OperationAnswer> RunAsync(OperationCall call, CancellationToken cancellation)
    {
        if (call.IsCounted && limits.Check(call.Caller) is { } tooMany)
            return OperationAnswer.Refused(tooMany);
        if (documents.Find(call.Parameters, out var problem) is not { } document)
            return OperationAnswer.Refused(problem!);
        var served = services.Schemas.Current;
        var prepared = served.Executor.Prepare(document);
        var operation = OperationNeeds.Select(prepared, call.Parameters.OperationName);
        if (call.IsReadOnly && operation?.Operation == OperationKind.Mutation)
            return OperationAnswer.Refused(new Problem(StatusCodes.Status405MethodNotAllowed, "SO8048", "A GET request runs queries only; POST a mutation."));
        if (operation is not null && await FindLackAsync(call.Caller, served, prepared, operation, cancellation) is { } lack)
            return await ForbidAsync(call, prepared, operation, lack);
        var request = new GraphQLRequest
        {
            Document = document,
            OperationName = call.Parameters.OperationName,
            Variables = call.Parameters.Variables,
            IsDryRun = call.Parameters.IsDryRun,
            State = new RequestState(served, services, call.Languages, services.Clock.GetUtcNow()) 
            {
                Caller = call.Caller,
                ShowsFaults = call.Caller.May(Permission.ReadAudit) || !await authentication.IsProductionAsync(cancellation),
                Uploads = call.Parameters.Uploads,
            },
        };
        if (request.IsDryRun)
            return await AnswerAsync(served, prepared, request, call, cancellation);
        return operation?.Operation switch
        {
            OperationKind.Subscription => call.CanStream ? Subscribe(served, request, cancellation) : OperationAnswer.Refused(CannotStream),
            OperationKind.Mutation => await MutateAsync(served, prepared, request, operation, call, cancellation),
            _ => await AnswerAsync(served, prepared, request, call, cancellation),
        };
    }

    /// <inheritdoc/>
    public OperationAnswer Explain(Exception fault) => OperationAnswer.Refused(Problems.Of(fault, "/graphql", log));

    private static Problem CannotStream { get; } = new(
        StatusCodes.Status406NotAcceptable, "SO8055", "A subscription needs a stream: use the WebSocket of /graphql (graphql-transport-ws), or accept text/event-stream.");

    /// <returns>The first rule that none of the caller's roles meets; null when it may run the operation.</returns>
    private async ValueTask<AccessRule?> FindLackAsync(Caller caller, ServedSchema served, PreparedDocument prepared, OperationDefinitionNode operation, CancellationToken cancellation)
    {
        if (caller.Roles.HasFlag(Roles.Admin))
            return null;
        foreach (var rule in OperationNeeds.Of(served, prepared, operation))
        {
            if (!caller.May(rule.Permission) && (rule.Permission != Permission.Introspect || await authentication.IsProductionAsync(cancellation)))
                return rule;
        }

        return null;
    }

    private async ValueTask<OperationAnswer> ForbidAsync(OperationCall call, PreparedDocument prepared, OperationDefinitionNode operation, AccessRule lack)
    {
        var problem = AccessGuard.Forbidden(lack);
        if (operation.Operation == OperationKind.Mutation)
            await audit.RefusedAsync(call.Caller, MutationArguments.FieldsOf(prepared.Syntax!, operation), MutationArguments.Of(prepared.Syntax!, operation, call.Parameters.Variables), problem.Code);
        return OperationAnswer.Refused(problem);
    }

    private async ValueTask<OperationAnswer> MutateAsync(
        ServedSchema served, PreparedDocument prepared, GraphQLRequest request, OperationDefinitionNode operation, OperationCall call, CancellationToken cancellation)
    {
        var document = prepared.Syntax!;
        var sequence = await audit.BeginAsync(call.Caller, MutationArguments.FieldsOf(document, operation), MutationArguments.Of(document, operation, request.Variables), cancellation);
        var outcome = "SO8045";
        try
        {
            var answer = await AnswerAsync(served, prepared, request, call, cancellation);
            outcome = answer.FirstCode ?? AuditLog.Done;
            if (Problems.IsStoreFailure(outcome))
                Log.StoreFailed(log, "/graphql", outcome, MutationArguments.FieldsOf(document, operation));
            return answer;
        }
        finally
        {
            await audit.EndAsync(sequence, outcome);
        }
    }

    private ValueTask<OperationAnswer> AnswerAsync(ServedSchema served, PreparedDocument prepared, GraphQLRequest request, OperationCall call, CancellationToken cancellation) =>
        call.TakesParts && prepared.IsIncremental(request.OperationName) ? AnswerInPartsAsync(served, request, cancellation) : AnswerAsync(served, request, cancellation);

    private async ValueTask<OperationAnswer> AnswerAsync(ServedSchema served, GraphQLRequest request, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.GraphQLTimeout);
        var output = new ArrayBufferWriter<byte>(4096);
        try
        {
            var summary = await served.Executor.ExecuteAsync(request, output, limit.Token);
            Log.Answered(log, summary.HasData, summary.ErrorCount, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            return OperationAnswer.Single(output.WrittenMemory, summary.HasData, summary.ErrorCount);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return OperationAnswer.Refused(new Problem(StatusCodes.Status503ServiceUnavailable, "SO8052", PartedAnswer.TookTooLong(options.GraphQLTimeout)));
        }
    }

    private async ValueTask<OperationAnswer> AnswerInPartsAsync(ServedSchema served, GraphQLRequest request, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = new PartedAnswer(options.GraphQLTimeout, cancellation);
        try
        {
            var response = await answer.StartAsync(served.Executor, request);
            Log.Answered(log, response.Summary.HasData, response.Summary.ErrorCount, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            if (response.HasNext)
                return OperationAnswer.InParts(response.Initial, response.Summary.ErrorCount, answer.PartsAsync(cancellation));
            await answer.DisposeAsync();
            return OperationAnswer.Single(response.Initial, response.Summary.HasData, response.Summary.ErrorCount);
        }
        catch (OperationCanceledException) when (answer.HasTakenTooLong)
        {
            await answer.DisposeAsync();
            return OperationAnswer.Refused(new Problem(StatusCodes.Status503ServiceUnavailable, "SO8052", PartedAnswer.TookTooLong(options.GraphQLTimeout)));
        }
    }

    private OperationAnswer Subscribe(ServedSchema served, GraphQLRequest request, CancellationToken cancellation)
    {
        var outcome = served.Executor.Subscribe(request, cancellation);
        if (!outcome.IsOpen)
            return OperationAnswer.Single(outcome.Refusal, hasData: false, errors: 1);
        Interlocked.Increment(ref _subscriptions);
        return OperationAnswer.Open(LiveSubscription.RespondAsync(outcome.Events, request, services.Schemas, authentication, cancellation));
    }
}
