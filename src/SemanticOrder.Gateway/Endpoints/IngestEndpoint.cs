using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SemanticOrder.Gateway.Access;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Tagging;

namespace SemanticOrder.Gateway.Endpoints;

/// <summary><c>POST /ingest/{source}</c>: one payload, as the source sends it.</summary>
internal static class IngestEndpoint
{
    /// <summary>Describes the endpoint for OpenAPI.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/ingest/{source}", HandleAsync)
        .WithMetadata(AccessRules.Of(AccessRules.RestIngest))
        .WithName("ingest")
        .WithSummary("接收一份报文 · Takes in one payload, as the source sends it")
        .WithDescription("200: every record was taken or is known already. 207: some records were rejected; each is kept with its reason. 400: the payload as a whole cannot be read.")
        .Accepts<Stream>("application/json", "application/xml", "text/xml", "text/csv", "application/octet-stream")
        .Produces<IngestReply>()
        .Produces<IngestReply>(StatusCodes.Status207MultiStatus)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

    private static async Task<Results<JsonHttpResult<IngestReply>, ProblemHttpResult>> HandleAsync(
        [FromRoute] string source, HttpRequest request, [FromServices] GatewayServices services, [FromServices] AuditLog audit, [FromServices] IngestionOptions options, [FromServices] GatewayOptions gateway, [FromServices] ILogger<IngestReply> log)
    {
        var started = Stopwatch.GetTimestamp();
        var catalog = services.Schemas.Current.Snapshot.Catalog;
        if (catalog.Find(source) is null)
            return Refuse(new Problem(StatusCodes.Status404NotFound, "SO8049", $"There is no source '{source}'. There are: {string.Join(", ", catalog.Sources.Select(known => known.Profile.System))}."));
        if (await RequestBody.ReadAsync(request, options.MaxPayloadBytes, gateway.BodyTimeout) is not { } payload)
            return Refuse(new Problem(StatusCodes.Status413PayloadTooLarge, "SO8043", $"The payload is larger than {options.MaxPayloadBytes:N0} bytes. Send it in parts."));

        // A client that goes away does not undo what it sent; batches are acknowledged one by one.
        var report = IngestionReport.Empty;
        await audit.RunAsync(
            Caller.Of(request.HttpContext), AccessRules.RestIngest, new JsonObject { ["source"] = source, ["bytes"] = payload.Length },
            async () =>
            {
                report = await services.Ingestion.IngestAsync(source, ChoiceSender.Sign(source, payload, Caller.Of(request.HttpContext).Name), cancellation: request.HttpContext.RequestAborted);
                return null;
            },
            request.HttpContext.RequestAborted);
        Log.Ingested(log, source, payload.Length, report.Accepted, report.Unchanged, report.Late, report.Rejected.Count, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        if (report.Total == 1 && report.Rejected is [{ Record: null } whole])
            return Refuse(Problem.Of(StatusCodes.Status400BadRequest, whole.Reason), whole.Id.Value);
        return TypedResults.Json(IngestReply.Of(report), statusCode: report.Rejected.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status207MultiStatus);
    }

    private static ProblemHttpResult Refuse(Problem problem, long? rejection = null)
    {
        var details = Problems.Details(problem);
        if (rejection is not null)
            details.Extensions["rejection"] = rejection;
        return TypedResults.Problem(details);
    }
}
