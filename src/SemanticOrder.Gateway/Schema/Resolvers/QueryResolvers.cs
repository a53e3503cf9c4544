using SemanticOrder.Gateway.Schema.Connections;
using SemanticOrder.Gateway.Schema.Views;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Orders.Records;

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
            .Async("rejections", RejectionsAsync);
    }

    /// <returns>Null for an id that was never seen, or not by the time of <c>asOf</c>; an erased order is an error, because an answer exists.</returns>
    private static async ValueTask<NodeView?> OrderAsync(object? root, FieldContext context)
    {
        var asked = new OrderId(context.Argument<string>("id")!);
        return await SingleOrders.FindAsync([asked], context) is [{ } found] ? found : await SingleOrders.RefuseErasedAsync(asked, context);
    }

    private static async ValueTask<IReadOnlyList<Rejection>> RejectionsAsync(object? root, FieldContext context)
    {
        var rejections = await context.State<RequestState>().Services.Orders.GetRejectionsAsync(RejectionsOf(context, "first", 20), context.CancellationToken);
        if (rejections.Count == 0)
            CheckSource(context);
        return rejections;
    }

    /// <summary>Refuses a mistyped source where nothing was found; one that is gone may still have rejections.</summary>
    public static void CheckSource(FieldContext context)
    {
        var catalog = context.State<RequestState>().Served.Snapshot.Catalog;
        if (context.Argument<string>("source") is { } source && catalog.Find(source.Split('/', 2)[0]) is null)
            throw new GraphQLFieldException("SO8049", $"There is no source '{source}'. There are: {string.Join(", ", catalog.Sources.Select(known => known.Profile.System))}.");
    }

    /// <summary>The rejections that a field's arguments mean.</summary>
    public static RejectionQuery RejectionsOf(FieldContext context, string sizeArgument, int otherwise)
    {
        var source = context.Argument<string>("source");
        var after = context.Field.FindArgument("after") is null ? null : context.Argument<string>("after");
        return new RejectionQuery
        {
            First = Page.Size(context, sizeArgument, otherwise, 1000),
            Code = context.Argument<string>("code"),
            After = after is null ? null : long.TryParse(after, out var id) ? new RejectionId(id) : throw new GraphQLFieldException("SO8026", $"after: '{after}' is no rejection's id."),
            Source = source is null ? null : SourceOf(context.State<RequestState>().Served, source),
        };
    }

    private static SourceInstance SourceOf(ServedSchema served, string source)
    {
        var parts = source.Split('/', 2);
        return new SourceInstance(parts[0], parts is [_, var instance] ? instance : served.Snapshot.Catalog.Find(parts[0])?.Profile.Instance.Constant ?? "");
    }
}
