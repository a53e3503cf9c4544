using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Extensions;
using SemanticOrder.Gateway.Access;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.Sparql;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Gateway.Endpoints.Sparql;

/// <summary><c>/sparql</c> by SPARQL 1.1 Protocol: GET for queries, POST for queries and, when they are allowed, updates.</summary>
internal static class SparqlEndpoint
{
    /// <summary>Answers one request on the dataset that is served when it comes.</summary>
    public static async Task HandleAsync(HttpContext context, ServedDataset dataset, SparqlEngine engine, SparqlQueue queue, AuditLog audit, GatewayOptions options, ILogger<SparqlEngine> log)
    {
        var method = context.Request.Method;
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsPost(method))
        {
            context.Response.Headers.Allow = "GET, HEAD, POST";
            await Problems.WriteDetailsAsync(context, new Problem(StatusCodes.Status405MethodNotAllowed, "SO2054", "Use GET for queries, or POST."));
            return;
        }

        var (request, problem) = await SparqlHttpRequest.ReadAsync(context.Request, options.MaxSparqlBytes, options.BodyTimeout);
        problem ??= await RunAsync(context, request!, dataset, engine, queue, audit, options, log);
        if (problem is not null)
            await Problems.WriteDetailsAsync(context, problem);
    }

    private static async Task<Problem?> RunAsync(HttpContext context, SparqlHttpRequest request, ServedDataset dataset, SparqlEngine engine, SparqlQueue queue, AuditLog audit, GatewayOptions options, ILogger log)
    {
        if (Caller.Of(context).Check(request.IsUpdate ? AccessRules.SparqlUpdate : AccessRules.SparqlQuery) is { } lack)
            return lack;
        if (request.Text is null)
            return await ServiceDescription.WriteAsync(context, options);
        if (request.IsUpdate && !options.SparqlUpdates)
            return ServedDataset.WritingIsOff;
        if (!queue.TryEnter())
        {
            context.Response.Headers.RetryAfter = "1";
            return new Problem(StatusCodes.Status503ServiceUnavailable, "SO2053", $"The gateway runs {options.MaxSparqlRequests} SPARQL requests already. Try again in a moment.");
        }

        var started = Stopwatch.GetTimestamp();
        try
        {
            return request.IsUpdate ? await UpdateAsync(context, request, dataset, engine, audit) : await AnswerAsync(context, request, dataset, engine, options.MaxSparqlResultBytes, log);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            Log.ClientLeft(log, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            throw;
        }
        finally
        {
            queue.Leave();
        }
    }

    private static async Task<Problem?> AnswerAsync(HttpContext context, SparqlHttpRequest request, ServedDataset dataset, SparqlEngine engine, long limit, ILogger log)
    {
        var query = SparqlParser.ParseQuery(request.Text!, OptionsOf(context, dataset));
        if (!request.Dataset.IsNone)
            query = query with { Dataset = request.Dataset };
        return await SparqlAnswer.WriteAsync(context, query, engine, dataset.Under(request.Regime), limit, log);
    }

    /// <summary>The endpoint's address is the base of relative IRIs (SPARQL 1.1 §4.1.1.2, the encapsulating entity).</summary>
    private static SparqlParserOptions OptionsOf(HttpContext context, ServedDataset dataset) =>
        dataset.ParserOptions with { BaseIri = UriHelper.BuildAbsolute(context.Request.Scheme, context.Request.Host, context.Request.PathBase, context.Request.Path) };

    private static async Task<Problem?> UpdateAsync(HttpContext context, SparqlHttpRequest request, ServedDataset dataset, SparqlEngine engine, AuditLog audit)
    {
        var update = SparqlParser.ParseUpdate(request.Text!, OptionsOf(context, dataset));
        if (!request.Dataset.IsNone)
        {
            // Protocol §2.2.3: the graphs of the request and USING or WITH exclude each other.
            if (update.Operations.OfType<Modify>().Any(operation => operation.With is not null || !operation.Using.IsNone))
                return new Problem(StatusCodes.Status400BadRequest, "SO2058", "The request names graphs by using-graph-uri or using-named-graph-uri, and the update by USING or WITH. Keep one.");
            update = update with { Operations = [.. update.Operations.Select(operation => operation is Modify modify ? modify with { Using = request.Dataset } : operation)] };
        }

        await audit.RunAsync(Caller.Of(context), AccessRules.SparqlUpdate, new JsonObject { ["update"] = AuditLog.Shortened(request.Text!) }, () => dataset.Write(store => engine.Update(update, store, context.RequestAborted)), context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return null;
    }
}
