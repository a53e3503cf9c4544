using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Endpoints.GraphQLHttp;

namespace SemanticOrder.Gateway.Endpoints;

/// <summary>The one place where exceptions become answers: problem details (RFC 9457) for REST, <c>errors</c> with <c>extensions.code</c> for GraphQL.</summary>
internal sealed class Problems(RequestDelegate next, ILogger<Problems> log)
{
    /// <summary>Names in messages are read by people, Chinese ones too; no browser takes the media type for HTML.</summary>
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs the request and answers for what it throws.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, ContentType: null, StatusCode: StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed })
                await WriteDetailsAsync(context, Nowhere(context));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, Of(fault, context.Request.Path, log));
        }
    }

    /// <summary>Answers with a problem, in the form of the endpoint that was asked.</summary>
    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        context.Response.Clear();
        if (problem.Status == StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = "Bearer";
        else if (problem.Status == StatusCodes.Status429TooManyRequests)
            context.Response.Headers.RetryAfter = "1";
        return context.Request.Path.StartsWithSegments("/graphql", StringComparison.Ordinal)
            ? GraphQLResponse.WriteErrorAsync(context, problem)
            : WriteDetailsAsync(context, problem);
    }

    /// <summary>Writes problem details.</summary>
    public static Task WriteDetailsAsync(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        return context.Response.WriteAsJsonAsync(Details(problem), Readable, "application/problem+json", context.RequestAborted);
    }

    /// <summary>The problem details of a problem; code, file, line, column and path stand beside the members of RFC 9457.</summary>
    public static ProblemDetails Details(Problem problem)
    {
        var details = new ProblemDetails { Status = problem.Status, Title = problem.Message, Type = $"urn:semanticorder:error:{problem.Code}" };
        details.Extensions["code"] = problem.Code;
        if (problem.File is not null)
            details.Extensions["file"] = problem.File;
        if (problem.Line is not null)
            details.Extensions["line"] = problem.Line;
        if (problem.Column is not null)
            details.Extensions["column"] = problem.Column;
        if (problem.Path is not null)
            details.Extensions["path"] = problem.Path;
        return details;
    }

    private static Problem Nowhere(HttpContext context) => context.Response.StatusCode == StatusCodes.Status404NotFound
        ? new Problem(StatusCodes.Status404NotFound, "SO8050", $"There is nothing at '{context.Request.Path.Value}'. There are /graphql, /sparql, /rdf-graph-store, POST /ingest/{{source}}, /health/live, /health/ready and /openapi/v1.json.")
        : new Problem(StatusCodes.Status405MethodNotAllowed, "SO8050", $"'{context.Request.Path.Value}' does not take {context.Request.Method}, but {context.Response.Headers.Allow}.");

    /// <summary>What a client is told of an exception; an unexpected one is logged.</summary>
    public static Problem Of(Exception fault, string path, ILogger log)
    {
        switch (fault)
        {
            case SemanticOrderException known:
                // A store that fails is the operator's affair, not the client's alone.
                if (IsStoreFailure(known.Code))
                    Log.StoreFailed(log, path, known.Code, known.Diagnostic.Message);
                return Problem.Of(StatusOf(known.Code), known.Diagnostic);
            case BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout }:
                return RequestBody.TookTooLong;
            case BadHttpRequestException bad:
                return new Problem(bad.StatusCode, bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "SO8043" : "SO8044", bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "The body is larger than the limit. Send it in parts." : "The HTTP request is malformed.");
            default:
                Log.Unexpected(log, fault, path);
                return new Problem(StatusCodes.Status500InternalServerError, "SO8045", "The gateway failed on this request; its log says why.");
        }
    }

    /// <summary>True for the codes of a store that fails, whatever was asked of it.</summary>
    public static bool IsStoreFailure(string code) => code.StartsWith("SO60", StringComparison.Ordinal) && StatusOf(code) >= StatusCodes.Status500InternalServerError;

    private static int StatusOf(string code) => code switch
    {
        "SO7020" => StatusCodes.Status404NotFound,
        "SO8070" => StatusCodes.Status401Unauthorized,
        "SO7021" => StatusCodes.Status413PayloadTooLarge,
        "SO2020" => StatusCodes.Status503ServiceUnavailable,
        "SO2021" or "SO2022" or "SO2023" or "SO2024" => StatusCodes.Status422UnprocessableEntity,
        "SO2025" or "SO2027" or "SO2034" => StatusCodes.Status403Forbidden,
        "SO2026" or "SO2032" or "SO2033" => StatusCodes.Status502BadGateway,
        "SO2031" => StatusCodes.Status504GatewayTimeout,
        "SO6002" or "SO6003" or "SO6005" or "SO6007" or "SO6090" or "SO6091" => StatusCodes.Status500InternalServerError,
        "SO6006" => StatusCodes.Status507InsufficientStorage,
        "SO6010" => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };
}
