using System.Text.Json;
using SemanticOrder.Gateway.Access;
using SemanticOrder.Gateway.Endpoints.GraphQLHttp;
using SemanticOrder.Gateway.Endpoints.Operations;

namespace SemanticOrder.Gateway.Endpoints.Streaming;

/// <summary>
/// Server-sent events by graphql-sse. Distinct connections: one operation, whose responses are the events of its own response. Single connection: PUT reserves a stream and gives its token,
/// GET opens it, POST starts operations that answer into it, DELETE ends one.
/// </summary>
internal sealed class EventStreamEndpoint(IOperationRunner runner, Reservations reservations, StreamOptions options, ConnectionCounter connections, IHostApplicationLifetime lifetime)
{
    private const string TokenHeader = "X-GraphQL-Event-Stream-Token";

    /// <summary>The token that a request of the single connection mode carries; null when it is none.</summary>
    public static string? TokenOf(HttpRequest request)
    {
        var text = request.Headers.TryGetValue(TokenHeader, out var header) ? header.ToString() : request.Query["token"].ToString();
        return text.Length > 0 ? text : null;
    }

    /// <summary>Sends the responses of one operation as the events of this response.</summary>
    public async Task WriteAsync(HttpContext context, OperationAnswer answer)
    {
        if (!connections.TryEnter())
        {
            await GraphQLResponse.WriteErrorAsync(context, connections.Full);
            return;
        }

        try
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
            var events = new EventStream(options);
            var delivery = DeliverAsync(events, null, answer, () => true, ended.Token);
            await WriteUntilEndAsync(context, events, ended.Token);
            await ended.CancelAsync();
            await delivery;
        }
        finally
        {
            connections.Leave();
        }
    }

    /// <summary>PUT: reserves a stream.</summary>
    public async Task ReserveAsync(HttpContext context, Caller caller)
    {
        if (reservations.TryReserve(caller) is not { } token)
        {
            await GraphQLResponse.WriteErrorAsync(context, connections.Full);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(token, context.RequestAborted);
    }

    /// <summary>GET with a token: opens the reserved stream and keeps it open until the client goes.</summary>
    public async Task OpenAsync(HttpContext context, string token, Caller caller)
    {
        if (reservations.Find(token, caller) is not { } reservation)
        {
            await RefuseAsync(context, UnknownToken);
            return;
        }

        if (!reservation.TryOpen())
        {
            await RefuseAsync(context, new Problem(StatusCodes.Status409Conflict, "SO8058", "The stream is open already; a reservation has one reader."));
            return;
        }

        try
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
            await WriteUntilEndAsync(context, reservation.Events, ended.Token);
        }
        finally
        {
            reservations.End(token);
        }
    }

    /// <summary>POST with a token: starts an operation that answers into the stream.</summary>
    public async Task StartAsync(HttpContext context, string token, OperationCall call)
    {
        if (reservations.Find(token, call.Caller) is not { } reservation)
        {
            await RefuseAsync(context, UnknownToken);
            return;
        }

        if (OperationIdOf(call.Parameters.Extensions) is not { } id)
        {
            await RefuseAsync(context, new Problem(StatusCodes.Status400BadRequest, "SO8058", "extensions.operationId is missing: a text that names the operation in the stream."));
            return;
        }

        if (reservation.Operations.IsFull || reservation.Operations.TryStart(id) is not { } stop)
        {
            await RefuseAsync(context, reservation.Operations.IsFull
                ? new Problem(StatusCodes.Status503ServiceUnavailable, "SO8057", $"A connection has at most {options.MaxOperations} operations at once. Complete one, or open another connection.")
                : new Problem(StatusCodes.Status409Conflict, "SO8058", $"The operation id '{id}' is in use."));
            return;
        }

        var answer = await RunAsync(call, stop.Token);
        if (answer.Stream is null && !answer.HasData)
        {
            reservation.Operations.Finish(id, stop);
            await GraphQLResponse.WriteAsync(context, GraphQLMediaType.Negotiate(context.Request) ?? GraphQLMediaType.Json, answer.Problem?.Status ?? StatusCodes.Status400BadRequest, answer.Response);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status202Accepted;
        _ = DeliverIntoAsync(reservation, id, answer, stop);
    }

    /// <summary>DELETE with a token: ends an operation.</summary>
    public async Task StopAsync(HttpContext context, string token, Caller caller)
    {
        var id = context.Request.Query["operationId"].ToString();
        if (reservations.Find(token, caller) is not { } reservation)
        {
            await RefuseAsync(context, UnknownToken);
            return;
        }

        if (id.Length == 0)
        {
            await RefuseAsync(context, new Problem(StatusCodes.Status400BadRequest, "SO8058", "The parameter operationId is missing."));
            return;
        }

        reservation.Operations.Stop(id);
        context.Response.StatusCode = StatusCodes.Status200OK;
    }

    private static Problem UnknownToken { get; } = new(StatusCodes.Status404NotFound, "SO8058", "No stream is reserved under this token. PUT reserves one; it is given up when nobody opens it.");

    private static Task RefuseAsync(HttpContext context, Problem problem) => GraphQLResponse.WriteErrorAsync(context, problem);

    private async ValueTask<OperationAnswer> RunAsync(OperationCall call, CancellationToken cancellation)
    {
        try
        {
            return await runner.RunAsync(call, cancellation);
        }
        catch (Exception fault)
        {
            return runner.Explain(fault);
        }
    }

    private async Task DeliverIntoAsync(Reservation reservation, string id, OperationAnswer answer, CancellationTokenSource stop)
    {
        await DeliverAsync(reservation.Events, id, answer, () => reservation.Operations.IsRunning(id, stop), stop.Token);
        reservation.Operations.Finish(id, stop);
    }

    /// <summary>Sends the responses of an operation, then that it is complete.</summary>
    private async Task DeliverAsync(EventStream events, string? id, OperationAnswer answer, Func<bool> isRunning, CancellationToken cancellation)
    {
        try
        {
            if (answer.Stream is { } stream)
            {
                await foreach (var response in stream.WithCancellation(cancellation))
                {
                    if (!isRunning() || !await events.SendAsync(EventStream.Next(id, response.Span), cancellation))
                        return;
                }
            }
            else
            {
                await events.SendAsync(EventStream.Next(id, answer.Response.Span), cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (Exception fault)
        {
            await events.SendAsync(EventStream.Next(id, runner.Explain(fault).Response.Span), cancellation);
        }

        await events.SendAsync(EventStream.Complete(id), cancellation);
        if (id is null)
            events.End();
    }

    private static async Task WriteUntilEndAsync(HttpContext context, EventStream events, CancellationToken ended)
    {
        try
        {
            await events.WriteAsync(context, ended);
        }
        catch (OperationCanceledException)
        {
            // The client has gone, reads nothing, or the gateway stops.
            if (!ended.IsCancellationRequested)
                context.Abort();
        }
    }

    private static string? OperationIdOf(JsonElement extensions) =>
        extensions.ValueKind == JsonValueKind.Object && extensions.TryGetProperty("operationId", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
}
