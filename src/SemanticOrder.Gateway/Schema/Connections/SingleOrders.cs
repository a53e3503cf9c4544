using SemanticOrder.Gateway.Schema.Model;
using SemanticOrder.Gateway.Schema.Views;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Gateway.Schema.Connections;

/// <summary>Orders that are asked for by their ids, as they are or as of a time.</summary>
internal static class SingleOrders
{
    private const int Most = 100;

    /// <summary>The orders of ids; one statement for all unless a time is asked for, when each is interpreted again.</summary>
    /// <returns>One entry per id, in the order given; null where there is none.</returns>
    public static async ValueTask<IReadOnlyList<NodeView?>> FindAsync(IReadOnlyList<OrderId> ids, FieldContext context)
    {
        if (context.Argument<DateTimeOffset?>("asOf") is not { } time)
            return await FindNowAsync(ids, context);
        var state = context.State<RequestState>();
        var found = new NodeView?[ids.Count];
        for (var index = 0; index < found.Length; index++)
        {
            if (await state.Services.Past.ReadAsync(ids[index], time, context.CancellationToken) is { } past)
                found[index] = OrderView.Of(state.Served, past, past.Id == ids[index] ? null : ids[index]);
        }

        return found;
    }

    /// <summary>The orders of ids as they are, by one statement.</summary>
    /// <returns>One entry per id, in the order given; null where there is none.</returns>
    public static async ValueTask<IReadOnlyList<NodeView?>> FindNowAsync(IReadOnlyList<OrderId> ids, FieldContext context)
    {
        var state = context.State<RequestState>();
        var found = new NodeView?[ids.Count];
        var documents = await state.Services.Orders.GetDocumentsAsync(ids, context.CancellationToken);
        for (var index = 0; index < found.Length; index++)
        {
            if (documents[index] is { } document)
                found[index] = OrderView.Of(state.Served, document, document.Id == ids[index] ? null : ids[index]);
        }

        return found;
    }

    /// <summary>Says of an order that was not found whether it was erased.</summary>
    /// <exception cref="GraphQLFieldException">SO8025: it was.</exception>
    public static async ValueTask<NodeView?> RefuseErasedAsync(OrderId asked, FieldContext context) =>
        await context.State<RequestState>().Services.Orders.FindOrderAsync(asked, context.CancellationToken) is { Order: { Tombstone: { } tombstone } erased }
            ? throw new GraphQLFieldException("SO8025", $"Order '{erased.Id}' was erased on {tombstone.ErasedAt:yyyy-MM-dd}: {tombstone.Reason}")
            : null;

    /// <summary>Answers <c>Query.orders</c> with <c>ids</c>: the orders that there are, in the order of the ids.</summary>
    /// <exception cref="GraphQLFieldException">SO8031: there are other arguments, or too many ids.</exception>
    public static async ValueTask<ConnectionView> ReadAsync(string[] ids, FieldContext context)
    {
        if (ids.Length > Most || context.Arguments.Any(argument => argument.Key is not ("ids" or "asOf") && argument.Value is not null))
            throw new GraphQLFieldException("SO8031", $"ids reads single orders, at most {Most}: it goes with asOf, not with where, orderBy or a page's arguments.");
        var found = await FindAsync([.. ids.Select(id => new OrderId(id))], context);
        var edges = found.OfType<NodeView>().Select(node => new NodeEdge("i" + node.Path, node)).ToList();
        return new ConnectionView(edges, false, false, edges.Count) { Source = new ChosenOrders(context.State<RequestState>().Served) };
    }

    /// <summary>Orders that were named one by one.</summary>
    private sealed class ChosenOrders(ServedSchema served) : IConnectionSource
    {
        public ServedSchema Served => served;

        public ObjectTypeModel Type => served.Model.Order;

        public ValueTask<IReadOnlyList<OrderGroup>> AggregateAsync(AggregateQuery query, CancellationToken cancellation) =>
            throw new GraphQLFieldException("SO8031", "aggregate counts and measures what a filter finds, as it is now; it does not go with ids or asOf.");

        public ValueTask<string> ExplainAsync(CancellationToken cancellation) => ValueTask.FromResult("-- read by id");
    }
}
