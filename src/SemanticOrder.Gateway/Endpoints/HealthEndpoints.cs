using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Access;
using SemanticOrder.Gateway.Composition;

namespace SemanticOrder.Gateway.Endpoints;

/// <summary>Liveness and readiness for supervisors.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Json(new { status = "live" })).WithName("live").WithSummary("进程在运行 · The process runs").WithMetadata(PublicEndpoint.Instance);
        routes.MapGet("/health/ready", ReadyAsync).WithName("ready").WithSummary("知识在服务,存储可用 · Knowledge serves and the store answers").WithMetadata(PublicEndpoint.Instance);
    }

    private static async Task<IResult> ReadyAsync(GatewayServices services, CancellationToken cancellation)
    {
        if (!services.Schemas.IsReady)
            return NotReady("knowledge");
        try
        {
            await services.Knowledge.GetCurrentAsync(cancellation);
            return Results.Json(new { status = "ready", knowledgeVersion = services.Schemas.Current.Version });
        }
        catch (SemanticOrderException)
        {
            return NotReady("store");
        }
    }

    private static IResult NotReady(string waitingFor) => Results.Json(new { status = "not ready", waitingFor }, statusCode: StatusCodes.Status503ServiceUnavailable);
}
