using SemanticOrder.Gateway.Schema.Filters;
using SemanticOrder.Gateway.Schema.Resolvers;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.Interpretations;

namespace SemanticOrder.Gateway.Schema.Views;

/// <summary>A page of orders by the Relay cursor connections specification: one SQL statement, whatever is selected below.</summary>
internal sealed record ConnectionView(IReadOnlyList<OrderEdge> Orders, bool HasNextPage, bool HasPreviousPage, long? TotalCount)
{
    private const int MostOrders = 500;
    private const int UsualOrders = 20;

    /// <summary>Answers <c>Query.orders</c>.</summary>
    public static async ValueTask<ConnectionView> ReadAsync(object? root, FieldContext context)
    {
        var state = context.State<RequestState>();
        var backward = context.Argument<int?>("last") is not null;
        if (backward && context.Argument<int?>("first") is not null)
            throw new GraphQLFieldException("SO8020", "Give first or last, not both: a page runs in one direction.");
        if (backward ? context.Argument<string>("after") is not null : context.Argument<string>("before") is not null)
            throw new GraphQLFieldException("SO8020", "after goes with first, before with last.");

        var size = Page.Size(context, backward ? "last" : "first", UsualOrders, MostOrders);
        var cursor = OrderEdge.Parse(context.Argument<string>(backward ? "before" : "after"));
        var page = await state.Services.Orders.GetPageAsync(
            new OrderQuery
            {
                Filter = WhereReader.Read(state.Served, context.Argument<InputObject>("where")),
                Direction = backward ? PageDirection.OldestFirst : PageDirection.NewestFirst,
                After = cursor,
                First = Math.Max(size, 1),
                WithTotalCount = context.Selects("totalCount"),
                WithDocuments = size > 0 && (context.Selects("nodes") || context.Selects("edges", "node")),
                At = state.Now,
            },
            context.CancellationToken);
        var edges = page.Orders.Take(size).Select(order => new OrderEdge(OrderEdge.CursorOf(order.Number), View(state.Served, order, null))).ToList();
        var hasMore = page.HasMore || page.Orders.Count > size;
        if (backward)
            edges.Reverse();
        return new ConnectionView(edges, backward ? cursor is not null : hasMore, backward ? hasMore : cursor is not null, page.TotalCount);
    }

    /// <summary>An order of the store under a schema.</summary>
    public static NodeView View(ServedSchema served, OrderDocument order, OrderId? resolvedFrom)
    {
        var document = order.Document.IsEmpty ? Empty(served) : InterpretationCodec.Decode(order.Document.Span);
        return new OrderView(served, order.Id, order.Status, order.Knowledge, document) { ResolvedFrom = resolvedFrom }.Root;
    }

    /// <summary>An order of which nothing is interpreted yet: the order node, and nothing said of it.</summary>
    private static InterpretationDocument Empty(ServedSchema served)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        var order = new DocumentNode(-1, 0, served.Snapshot.Numbering.NumberOf(served.Model.Order.Class), "");
        InterpretationCodec.Encode(output, [], [order], [], [], [], []);
        return InterpretationCodec.Decode(output.WrittenSpan);
    }
}
