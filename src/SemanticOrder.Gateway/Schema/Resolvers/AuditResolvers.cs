using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Orders.Access;

namespace SemanticOrder.Gateway.Schema.Resolvers;

/// <summary>The field <c>Query.audit</c>.</summary>
internal static class AuditResolvers
{
    public static void Register(SchemaBuilder builder)
    {
        new TypeResolvers<object?>(builder, "Query").Async("audit", ReadAsync);
        new TypeResolvers<AuditRecord>(builder, "AuditRecord")
            .Field("id", record => record.Sequence)
            .Field("at", record => record.At)
            .Field("client", record => record.Client)
            .Field("roles", record => record.Roles)
            .Field("operation", record => record.Operation)
            .Field("arguments", record => record.Arguments)
            .Field("outcome", record => record.Outcome)
            .Field("endedAt", record => record.EndedAt);
    }

    private static async ValueTask<IReadOnlyList<AuditRecord>> ReadAsync(object? root, FieldContext context)
    {
        var before = context.Argument<string>("before");
        var query = new AuditQuery
        {
            First = Page.Size(context, "first", 100, 1000),
            Before = before is null ? null : long.TryParse(before, out var sequence) ? sequence : throw new GraphQLFieldException("SO8026", $"before: '{before}' is no audit record's id."),
            Client = context.Argument<string>("client"),
        };
        return await context.State<RequestState>().Services.Audit.ReadAuditAsync(query, context.CancellationToken);
    }
}
