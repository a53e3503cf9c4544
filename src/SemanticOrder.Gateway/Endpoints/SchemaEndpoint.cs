using Microsoft.Net.Http.Headers;
using SemanticOrder.Gateway.Access;
using SemanticOrder.Gateway.Schema;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.Gateway.Endpoints;

/// <summary><c>/graphql/schema.graphql</c>: the schema in service, as type system text. Its entity tag is the knowledge version.</summary>
internal static class SchemaEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/graphql/schema.graphql", async (HttpContext context, SchemaService schemas, Authentication authentication) =>
        {
            if (Caller.Of(context).Check(AccessRules.SchemaDownload) is { } lack && await authentication.IsProductionAsync(context.RequestAborted))
                return Results.Problem(Problems.Details(lack));
            var served = schemas.Current;
            context.Response.Headers.XContentTypeOptions = "nosniff";
            return Results.Bytes(
                System.Text.Encoding.UTF8.GetBytes(SchemaPrinter.Print(served.Executor.Schema) + "\n"), "application/graphql; charset=utf-8", "schema.graphql",
                entityTag: new EntityTagHeaderValue($"\"{served.Version}\""));
        })
        .WithMetadata(ChecksItself.Instance).WithName("schema").WithSummary("GraphQL 模式 · The GraphQL schema").Produces(StatusCodes.Status200OK, contentType: "application/graphql");
}
