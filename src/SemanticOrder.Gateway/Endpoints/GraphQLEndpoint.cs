using System.Buffers;
using System.Diagnostics;
using Microsoft.Net.Http.Headers;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.Gateway.Schema;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.Gateway.Endpoints;

/// <summary><c>/graphql</c> by the GraphQL over HTTP specification: GET for queries, POST for all, one operation a request.</summary>
internal static class GraphQLEndpoint
{
    private const string Methods = "GET, POST";

    /// <summary>Answers one request on the schema that serves when it comes.</summary>
    public static async Task HandleAsync(HttpContext context, GatewayServices services, GatewayOptions options, ILogger<GatewayServices> log)
    {
        var started = Stopwatch.GetTimestamp();
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsPost(context.Request.Method))
        {
            await RefuseMethodAsync(context, "Use GET for queries or POST.");
            return;
        }

        if (GraphQLMediaType.Negotiate(context.Request) is not { } mediaType)
        {
            await GraphQLResponse.WriteErrorAsync(context, new Problem(StatusCodes.Status406NotAcceptable, "SO8047", $"Accept {GraphQLMediaType.Response} or {GraphQLMediaType.Json}."));
            return;
        }

        var (request, problem) = await GraphQLHttpRequest.ReadAsync(context.Request, options.MaxGraphQLBytes);
        if (request is null)
        {
            await GraphQLResponse.WriteErrorAsync(context, problem!);
            return;
        }

        var served = services.Schemas.Current;
        if (HttpMethods.IsGet(context.Request.Method) && served.Executor.Prepare(request.Document).KindOf(request.OperationName) is OperationKind.Mutation or OperationKind.Subscription)
        {
            await RefuseMethodAsync(context, "A GET request runs queries only; POST a mutation.");
            return;
        }

        var output = new ArrayBufferWriter<byte>(4096);
        var summary = await served.Executor.ExecuteAsync(
            new GraphQLRequest
            {
                Document = request.Document,
                OperationName = request.OperationName,
                Variables = request.Variables,
                State = new RequestState(served, services, Languages(context.Request), services.Clock.GetUtcNow()),
            },
            output,
            context.RequestAborted);
        Log.Answered(log, context.Request.Method, summary.HasData, summary.ErrorCount, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        // An old client's application/json says nothing by its status; the new type tells a request error apart (§6.4).
        var status = summary.HasData || mediaType == GraphQLMediaType.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        await GraphQLResponse.WriteAsync(context, mediaType, status, output.WrittenMemory);
    }

    private static Task RefuseMethodAsync(HttpContext context, string message)
    {
        context.Response.Headers.Allow = Methods;
        return GraphQLResponse.WriteErrorAsync(context, new Problem(StatusCodes.Status405MethodNotAllowed, "SO8048", message));
    }

    /// <summary>The languages of Accept-Language by preference; Chinese, then English, when it names none.</summary>
    private static List<string> Languages(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptLanguage;
        var named = accepted.Where(language => language.Value.Length > 0 && language.Value != "*" && language.Quality != 0)
            .OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.ToString()).ToList();
        return named.Count > 0 ? named : ["zh", "en"];
    }
}
