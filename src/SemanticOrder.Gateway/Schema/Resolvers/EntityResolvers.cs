using SemanticOrder.Gateway.Schema.Connections;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Federation;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Orders;

namespace SemanticOrder.Gateway.Schema.Resolvers;

/// <summary>The gateway as a subgraph of a federated graph: orders by id and concepts by IRI are entities that other subgraphs may extend.</summary>
internal static class EntityResolvers
{
    /// <summary>Says which types are entities; part of the schema also where it only describes.</summary>
    public static SchemaBuilder Declare(SchemaBuilder builder) => builder
        .Object("Order", type => type.Directives("@key(fields: \"id\")"))
        .Object("Concept", type => type.Directives("@key(fields: \"iri\")"))
        .Object("PageInfo", type => type.Directives("@shareable"))
        .Subgraph();

    public static void Register(SchemaBuilder builder) => builder.Subgraph(subgraph => subgraph
        .EntityBatch("Order", FindOrdersAsync)
        .Entity("Concept", (given, context) => given.Get<string>("iri") is { } iri ? ConceptResolvers.Find(context.State<RequestState>().Served, iri) : null));

    /// <summary>Finds the orders of representations, retired ids included; an erased one has its refusal in its place.</summary>
    private static async ValueTask FindOrdersAsync(ReadOnlyMemory<EntityRepresentation> representations, Memory<object?> orders, FieldContext context)
    {
        OrderId[] ids = [.. representations.ToArray().Select(given => new OrderId(given.Get<string>("id") ?? ""))];
        var found = await SingleOrders.FindNowAsync(ids, context);
        for (var index = 0; index < ids.Length; index++)
        {
            var order = found[index] ?? await RefusalAsync(ids[index], context);
            orders.Span[index] = order;
        }

    }

    private static async ValueTask<object?> RefusalAsync(OrderId id, FieldContext context)
    {
        try
        {
            return await SingleOrders.RefuseErasedAsync(id, context);
        }
        catch (GraphQLFieldException fault)
        {
            return fault;
        }
    }
}
