using SemanticOrder.Gateway.Schema.Filters;
using SemanticOrder.Gateway.Schema.Model;
using SemanticOrder.Gateway.Schema.Views;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Gateway.Schema.Connections;

/// <summary>Pages of orders: one SQL statement each, whatever is selected below.</summary>
internal static class OrderConnections
{
    /// <summary>Answers <c>Query.orders</c>.</summary>
    public static async ValueTask<ConnectionView> ReadAsync(object? root, FieldContext context)
    {
        if (context.Argument<string[]>("ids") is { } ids)
            return await SingleOrders.ReadAsync(ids, context);
        if (context.Argument<DateTimeOffset?>("asOf") is not null)
            throw new GraphQLFieldException("SO8031", "asOf reads single orders: give their ids. Filters look at what is stored now.");
        var state = context.State<RequestState>();
        var page = PageArguments.Read(context);
        var sort = SortReader.ReadFacts(state.Served.Model.Order, context);
        var query = Query(state, page, sort, context);
        var read = await state.Services.Orders.GetPageAsync(query, context.CancellationToken);
        return View(state.Served, read, page, sort, new StoredOrders(state, query));
    }

    /// <summary>Answers <c>Concept.orders</c> for all concepts of a level at once.</summary>
    public static async ValueTask ReadByConceptAsync(ReadOnlyMemory<ConceptView> concepts, Memory<ConnectionView?> values, FieldContext context)
    {
        var state = context.State<RequestState>();
        var page = PageArguments.Read(context);
        var query = Query(state, page, [], context);
        var (snapshot, model) = (state.Served.Snapshot, state.Served.Model);
        var properties = model.Types.SelectMany(type => type.Fields).Where(field => field is { Kind: FieldKind.Concept, IsFilterable: true }).Select(field => new TermNumber(field.Number)).Distinct().ToList();
        var sets = new List<IReadOnlyList<long>>(concepts.Length);
        for (var index = 0; index < concepts.Length; index++)
            sets.Add([.. snapshot.Ontology.Descendants(concepts.Span[index].Id).Select(id => (long)snapshot.Numbering.NumberOf(id)).Where(number => number > 0)]);
        var pages = await state.Services.Orders.GetConceptPagesAsync(query, properties, sets, context.CancellationToken);
        for (var index = 0; index < pages.Count; index++)
            values.Span[index] = View(state.Served, pages[index], page, [], new StoredOrders(state, query));
    }

    /// <summary>A page of orders of which the documents were read.</summary>
    public static ConnectionView View(ServedSchema served, OrderPage read, PageArguments page, IReadOnlyList<FactSort> sort, IConnectionSource source)
    {
        var edges = read.Orders.Take(page.Size).Select(order => new NodeEdge(OrderCursor.Of(order, sort), OrderView.Of(served, order, null))).ToList();
        return ConnectionView.Of(edges, read.HasMore || read.Orders.Count > page.Size, page, read.TotalCount, source);
    }

    private static OrderQuery Query(RequestState state, PageArguments page, IReadOnlyList<FactSort> sort, FieldContext context)
    {
        var cursor = OrderCursor.Parse(page.Cursor, sort);
        return new OrderQuery
        {
            Filter = WhereReader.Read(state.Served, context.Argument<InputObject>("where")),
            Sort = sort,
            Direction = SortReader.ReadDirection(context),
            Backward = page.Backward,
            After = cursor?.Number,
            AfterKeys = cursor?.Keys ?? [],
            First = Math.Max(page.Size, 1),
            WithTotalCount = context.Selects("totalCount"),
            WithDocuments = page.Size > 0 && (context.Selects("nodes") || context.Selects("edges", "node")),
            At = state.Now,
        };
    }

    /// <summary>The orders that a query is about, in the store.</summary>
    private sealed class StoredOrders(RequestState state, OrderQuery query) : IConnectionSource
    {
        public ServedSchema Served => state.Served;

        public ObjectTypeModel Type => state.Served.Model.Order;

        public ValueTask<IReadOnlyList<OrderGroup>> AggregateAsync(AggregateQuery measures, CancellationToken cancellation) =>
            state.Services.Orders.AggregateAsync(measures with { Filter = query.Filter, At = query.At }, cancellation);

        public ValueTask<string> ExplainAsync(CancellationToken cancellation) => state.Services.Orders.ExplainAsync(query, cancellation);
    }
}
