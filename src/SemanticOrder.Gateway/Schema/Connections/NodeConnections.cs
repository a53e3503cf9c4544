using System.Buffers.Text;
using System.Text;
using SemanticOrder.Gateway.Schema.Filters;
using SemanticOrder.Gateway.Schema.Model;
using SemanticOrder.Gateway.Schema.Views;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.InMemory;

namespace SemanticOrder.Gateway.Schema.Connections;

/// <summary>Pages of the nodes that a link leads to. The order's document holds them all, so that no statement is needed however deep they lie.</summary>
internal static class NodeConnections
{
    /// <summary>Answers a link's connection field for all nodes of a level.</summary>
    public static FieldResolver Resolver(FieldModel link) => FieldResolver.Batch<NodeView, ConnectionView>((nodes, values, context) => Read(nodes, values, link, context));

    private static void Read(ReadOnlySpan<NodeView> nodes, Span<ConnectionView?> values, FieldModel link, FieldContext context)
    {
        var state = context.State<RequestState>();
        var type = state.Served.Model.Find(link.Range)!;
        var page = PageArguments.Read(context);
        var filter = type.IsFilterable ? WhereReader.Read(state.Served, type, context.Argument<InputObject>("where")) : OrderFilter.All;
        var sort = SortReader.Read(type, context);
        for (var index = 0; index < nodes.Length; index++)
            values[index] = Page(state.Served, nodes[index].Linked(link), type, filter, sort, page, nodes[index].Order.TimeOf(state.Now));
    }

    private static ConnectionView Page(ServedSchema served, List<NodeView> linked, ObjectTypeModel type, OrderFilter filter, IReadOnlyList<FieldSort> sort, PageArguments page, DateTimeOffset time)
    {
        var nodes = ReferenceEquals(filter, OrderFilter.All) ? linked : linked.FindAll(node => FilterEvaluation.Holds(filter, node.Order.FilterableFacts, time, node.Index));
        if (sort.Count > 0)
            nodes = NodeOrder.Sort(nodes, sort);
        var total = nodes.Count;
        var all = nodes;
        if (page.Backward)
            nodes = [.. Enumerable.Reverse(nodes)];
        if (page.Cursor is not null)
            nodes = nodes[(PlaceOf(nodes, page.Cursor) + 1)..];
        var edges = nodes.Take(page.Size).Select(node => new NodeEdge(CursorOf(node), node)).ToList();
        return ConnectionView.Of(edges, nodes.Count > edges.Count, page, total, new LinkedNodes(served, type, all, time));
    }

    private static string CursorOf(NodeView node) => "n" + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(node.Path));

    private static int PlaceOf(List<NodeView> nodes, string cursor)
    {
        var place = nodes.FindIndex(node => CursorOf(node) == cursor);
        return place >= 0 ? place : throw new GraphQLFieldException("SO8026", $"'{cursor}' is no cursor of this list, or its node is gone. Take it from pageInfo or an edge of the same list.");
    }

    /// <summary>The nodes of one list that passed its filter.</summary>
    private sealed class LinkedNodes(ServedSchema served, ObjectTypeModel type, IReadOnlyList<NodeView> nodes, DateTimeOffset time) : IConnectionSource
    {
        public ServedSchema Served => served;

        public ObjectTypeModel Type => type;

        public ValueTask<IReadOnlyList<OrderGroup>> AggregateAsync(AggregateQuery query, CancellationToken cancellation) => ValueTask.FromResult(Aggregation.Of(
            query with { At = time },
            [.. nodes.Select(node => (IReadOnlyList<Fact>)[.. node.Order.Facts.Where(fact => fact.Node == node.Index).Select(fact => fact with { Node = Fact.Root })])]));

        public ValueTask<string> ExplainAsync(CancellationToken cancellation) =>
            ValueTask.FromResult("-- read from the order's document, which the level above has read: no statement of its own");
    }
}
