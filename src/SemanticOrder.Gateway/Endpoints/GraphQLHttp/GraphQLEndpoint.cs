using System.Buffers;
using System.Text.Json;
using SemanticOrder.Gateway.Access;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.Gateway.Endpoints.Operations;
using SemanticOrder.Gateway.Endpoints.Streaming;

namespace SemanticOrder.Gateway.Endpoints.GraphQLHttp;

/// <summary>
/// <c>/graphql</c> by the GraphQL over HTTP specification: GET for queries, POST for all; one operation a request, or several when batches are allowed. WebSockets and event streams are taken
/// at the same address.
/// </summary>
internal sealed class GraphQLEndpoint(IOperationRunner runner, SocketEndpoint sockets, EventStreamEndpoint events, Authentication authentication, GatewayOptions options)
{
    private const string Methods = "GET, POST, PUT, DELETE";

    /// <summary>Answers one request.</summary>
    public static Task HandleAsync(HttpContext context, GraphQLEndpoint endpoint) => endpoint.HandleAsync(context);

    private async Task HandleAsync(HttpContext context)
    {
        var method = context.Request.Method;
        var token = EventStreamEndpoint.TokenOf(context.Request);
        if (context.WebSockets.IsWebSocketRequest)
            await sockets.HandleAsync(context, payload => AuthenticateAsync(context, payload));
        else if (HttpMethods.IsPut(method))
            await events.ReserveAsync(context, Caller.Of(context));
        else if (HttpMethods.IsDelete(method) && token is not null)
            await events.StopAsync(context, token, Caller.Of(context));
        else if (HttpMethods.IsGet(method) && token is not null)
            await events.OpenAsync(context, token, Caller.Of(context));
        else if (HttpMethods.IsGet(method) || HttpMethods.IsPost(method))
            await RunAsync(context, token);
        else
            await RefuseAsync(context, new Problem(StatusCodes.Status405MethodNotAllowed, "SO8048", "Use GET for queries or POST; PUT and DELETE belong to event streams."));
    }

    private async Task RunAsync(HttpContext context, string? token)
    {
        var mediaType = GraphQLMediaType.Negotiate(context.Request);
        var isStreamAccepted = GraphQLMediaType.AcceptsEventStream(context.Request);
        var arePartsAccepted = options.DeliversIncrementally && GraphQLMediaType.AcceptsParts(context.Request);
        if (mediaType is null && !isStreamAccepted && !arePartsAccepted)
        {
            await RefuseAsync(context, new Problem(StatusCodes.Status406NotAcceptable, "SO8047", $"Accept {GraphQLMediaType.Response} or {GraphQLMediaType.Json}; for a stream {EventStream.MediaType}."));
            return;
        }

        await using var body = await GraphQLHttpBody.ReadAsync(context.Request, options);
        if (body.Problem is { } problem)
            await RefuseAsync(context, problem);
        else if (body.IsBatch)
            await AnswerBatchAsync(context, body.Operations, mediaType ?? GraphQLMediaType.Json);
        else if (token is not null)
            await events.StartAsync(context, token, CallOf(context, body.Operations[0]) with { CanStream = true, TakesParts = true });
        else
            await AnswerAsync(context, CallOf(context, body.Operations[0]) with { CanStream = isStreamAccepted, TakesParts = isStreamAccepted || arePartsAccepted }, mediaType, arePartsAccepted);
    }

    /// <summary>A client that accepts both gets a stream only where there is one, and parts as a multipart answer rather than as events.</summary>
    private async Task AnswerAsync(HttpContext context, OperationCall call, string? mediaType, bool arePartsAccepted)
    {
        var answer = await runner.RunAsync(call, context.RequestAborted);
        if (answer.IsInParts && arePartsAccepted)
        {
            await MultipartResponse.WriteAsync(context, answer.Stream!, runner, options.Streams.SlowConsumerPatience);
            return;
        }

        if (answer.Stream is not null || (mediaType is null && call.CanStream))
        {
            await events.WriteAsync(context, answer);
            return;
        }

        // Who accepts nothing but parts gets an answer without parts as JSON all the same.
        mediaType ??= GraphQLMediaType.Json;

        if (answer.Problem is { Status: StatusCodes.Status405MethodNotAllowed })
            context.Response.Headers.Allow = Methods;
        await GraphQLResponse.WriteAsync(context, mediaType, StatusOf(answer, mediaType), answer.Response);
    }

    /// <summary>The responses stand in a list in the order of their requests, which run one after the other.</summary>
    private async Task AnswerBatchAsync(HttpContext context, IReadOnlyList<OperationParameters> operations, string mediaType)
    {
        var output = new ArrayBufferWriter<byte>(4096);
        output.Write("["u8);
        for (var index = 0; index < operations.Count; index++)
        {
            if (index > 0)
                output.Write(","u8);
            output.Write((await runner.RunAsync(CallOf(context, operations[index]) with { IsCounted = index > 0 }, context.RequestAborted)).Response.Span);
        }

        output.Write("]"u8);
        await GraphQLResponse.WriteAsync(context, mediaType, StatusCodes.Status200OK, output.WrittenMemory);
    }

    /// <summary>Who opens a WebSocket: whom the handshake names, else whom the first message does, since a page in a browser cannot set headers.</summary>
    private async ValueTask<Caller?> AuthenticateAsync(HttpContext context, JsonElement payload)
    {
        if (context.Features.Get<Caller>() is { } known)
            return known;
        if (payload.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var member in payload.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.String)
                continue;
            if (member.Name.Equals("authorization", StringComparison.OrdinalIgnoreCase))
                context.Request.Headers.Authorization = member.Value.GetString();
            else if (member.Name.Equals("apiKey", StringComparison.OrdinalIgnoreCase) || member.Name.Equals(ApiKeyHandler.Header, StringComparison.OrdinalIgnoreCase))
                context.Request.Headers[ApiKeyHandler.Header] = member.Value.GetString();
        }

        return await authentication.FindAsync(context);
    }

    private static OperationCall CallOf(HttpContext context, OperationParameters parameters) =>
        new(parameters, AcceptedLanguages.Of(context.Request)) { Caller = Caller.Of(context), IsReadOnly = HttpMethods.IsGet(context.Request.Method) };

    /// <summary>An old client's <c>application/json</c> says nothing by its status; the new type tells a request error apart (§6.4).</summary>
    private static int StatusOf(OperationAnswer answer, string mediaType) => answer switch
    {
        { Problem: { Status: not StatusCodes.Status200OK } problem } => problem.Status,
        { HasData: true } => StatusCodes.Status200OK,
        _ => mediaType == GraphQLMediaType.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
    };

    private static Task RefuseAsync(HttpContext context, Problem problem)
    {
        if (problem.Status == StatusCodes.Status405MethodNotAllowed)
            context.Response.Headers.Allow = Methods;
        return GraphQLResponse.WriteErrorAsync(context, problem);
    }
}
