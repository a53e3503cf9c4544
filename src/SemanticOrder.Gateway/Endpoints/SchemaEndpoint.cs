using Microsoft.Net.Http.Headers;
using SemanticOrder.Gateway.Schema;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.Gateway.Endpoints;

/// <summary><c>/graphql/schema.graphql</c>: the schema in service, as type system text. Its entity tag is the knowledge version.</summary>
internal static class SchemaEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/graphql/schema.graphql", (HttpContext context, SchemaService schemas) =>
        {
            var served = schemas.Current;
            context.Response.Headers.XContentTypeOptions = "nosniff";
            return Results.Bytes(
                System.Text.Encoding.UTF8.GetBytes(SchemaPrinter.Print(served.Executor.Schema) + "\n"), "application/graphql; charset=utf-8", "schema.graphql",
                entityTag: new EntityTagHeaderValue($"\"{served.Version}\""));
        })
        .WithName("schema").WithSummary("GraphQL 模式 · The GraphQL schema").Produces(StatusCodes.Status200OK, contentType: "application/graphql");
}
