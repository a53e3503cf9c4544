using SemanticOrder.Gateway.Schema.Connections;
using SemanticOrder.Gateway.Schema.Views;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Interpretations;

namespace SemanticOrder.Gateway.Schema.Resolvers;

/// <summary>The root fields of queries.</summary>
internal static class QueryResolvers
{
    public static void Register(SchemaBuilder builder)
    {
        new TypeResolvers<object?>(builder, "Query")
            .Async("order", OrderAsync)
            .Async("orders", OrderConnections.ReadAsync)
            .Async("translate", TranslationResolvers.TranslateAsync)
            .Field("concept", (_, context) => ConceptResolvers.Find(context.State<RequestState>().Served, context.Argument<string>("iri")!))
            .Field("conceptTree", (_, context) => ConceptResolvers.Tree(context.State<RequestState>().Served, context.Argument<string>("root"), context.Argument<int>("depth")))
            .Field("knowledge", (_, context) => context.State<RequestState>().Served)
            .Field("sources", (_, context) => context.State<RequestState>().Served.Snapshot.Catalog.Sources)
            .Async("rejections", RejectionResolvers.ReadAsync);
    }

    /// <returns>Null for an id that was never seen, or not by the time of <c>asOf</c>; an erased order is an error, because an answer exists.</returns>
    private static async ValueTask<NodeView?> OrderAsync(object? root, FieldContext context)
    {
        var asked = new OrderId(context.Argument<string>("id")!);
        return await SingleOrders.FindAsync([asked], context) is [{ } found] ? found : await SingleOrders.RefuseErasedAsync(asked, context);
    }
}
