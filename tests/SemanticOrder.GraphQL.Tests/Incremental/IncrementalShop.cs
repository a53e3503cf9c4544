using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Tests.Incremental;

/// <summary>A small shop whose fields are resolved in every way there is, with fields that fail.</summary>
internal static class IncrementalShop
{
    private static readonly Order[] Orders = [.. Enumerable.Range(1, 3).Select(id => new Order(id, [.. Enumerable.Range(1, id).Select(line => new Line((id * 10) + line))]))];

    private static readonly DataLoader<int, string> Names = new((keys, _) => new ValueTask<IReadOnlyDictionary<int, string>>(keys.ToDictionary(key => key, key => $"name {key}")));

    /// <summary>The schema; <paramref name="isIncremental"/> says whether with the two directives.</summary>
    public static Schema Build(bool isIncremental = true)
    {
        var builder = new SchemaBuilder().AddText("""
            type Query { order(id: Int! = 2): Order orders: [Order!] strict: Strict ids: [Int!]! matrix: [[Int]] broken: [Int!] viewer: Viewer! }
            type Mutation { touch: Order }
            type Subscription { changed: Order }
            interface Node { id: Int! }
            type Order implements Node { id: Int! name: String slow: String batched: String lines: [Line!]! next: Order fails: String failsHard: String! total: Int! }
            type Line implements Node { id: Int! name: String order: Order! }
            type Strict { ok: Int! bad: Int! nodes: [Node] picky: [Line!] }
            type Viewer { id: Int! favourite: Order strict: Strict! }
            """);
        if (isIncremental)
            builder.DeliverIncrementally();
        Resolve(builder);
        return builder.Build();
    }

    private static void Resolve(SchemaBuilder builder)
    {
        builder
            .Resolve("Query", "order", FieldResolver.Async<object?, Order>(async (_, context) =>
            {
                await Task.Yield();
                return Orders[context.Argument<int>("id") - 1];
            }))
            .Resolve("Query", "orders", FieldResolver.Pure<object?, IEnumerable<Order>>(_ => Orders))
            .Resolve("Query", "strict", FieldResolver.Pure<object?, object>(_ => "strict"))
            .Resolve("Query", "ids", FieldResolver.Pure<object?, IEnumerable<int>>(_ => Enumerable.Range(0, 30)))
            .Resolve("Query", "matrix", FieldResolver.Pure<object?, IEnumerable<object?>>(_ => [new object?[] { 1, 2 }, null, Array.Empty<object?>(), new object?[] { 3, null }]))
            .Resolve("Query", "broken", FieldResolver.Pure<object?, IEnumerable<object>>(_ => Broken()))
            .Resolve("Query", "viewer", FieldResolver.Pure<object?, object>(_ => "viewer"))
            .Resolve("Mutation", "touch", FieldResolver.Pure<object?, Order>(_ => Orders[0]))
            .Resolve("Viewer", "id", FieldResolver.Pure<object, int>(_ => 7))
            .Resolve("Viewer", "favourite", FieldResolver.Pure<object, Order>(_ => Orders[2]))
            .Resolve("Viewer", "strict", FieldResolver.Pure<object, object>(_ => "strict"))
            .Resolve("Order", "id", FieldResolver.Pure<Order, int>(order => order.Id))
            .Resolve("Order", "total", FieldResolver.Pure<Order, int>(order => order.Id * 100))
            .Resolve("Order", "name", FieldResolver.Async<Order, string?>((order, context) => Names.LoadAsync(context, order.Id)))
            .Resolve("Order", "slow", FieldResolver.Async<Order, string>(async (order, _) =>
            {
                await Task.Yield();
                return $"slow {order.Id}";
            }))
            .Resolve("Order", "batched", FieldResolver.Batch<Order, string>((parents, values, _) =>
            {
                for (var index = 0; index < parents.Length; index++)
                    values[index] = $"{parents[index].Id} of {parents.Length}";
            }))
            .Resolve("Order", "lines", FieldResolver.Pure<Order, IEnumerable<Line>>(order => order.Lines))
            .Resolve("Order", "next", FieldResolver.Pure<Order, Order?>(order => order.Id < Orders.Length ? Orders[order.Id] : null))
            .Resolve("Order", "fails", FieldResolver.Pure<Order, string>(_ => throw new InvalidOperationException("no")))
            .Resolve("Order", "failsHard", FieldResolver.Pure<Order, string>(_ => throw new InvalidOperationException("no")))
            .Resolve("Line", "id", FieldResolver.Pure<Line, int>(line => line.Id))
            .Resolve("Line", "name", FieldResolver.Async<Line, string?>((line, context) => Names.LoadAsync(context, line.Id)))
            .Resolve("Line", "order", FieldResolver.Batch<Line, Order>((parents, values, _) =>
            {
                for (var index = 0; index < parents.Length; index++)
                    values[index] = Orders[(parents[index].Id / 10) - 1];
            }))
            .Resolve("Strict", "ok", FieldResolver.Pure<object, int>(_ => 1))
            .Resolve("Strict", "bad", FieldResolver.Pure<object, int?>(_ => null))
            .Resolve("Strict", "nodes", FieldResolver.Pure<object, IEnumerable<object?>>(_ =>
                [new TypedObject("Order", Orders[0]), null, new TypedObject("Line", Orders[1].Lines[0]), new TypedObject("Order", Orders[2])]))
            .Resolve("Strict", "picky", FieldResolver.Pure<object, IEnumerable<Line?>>(_ => [Orders[0].Lines[0], Orders[1].Lines[0], null, Orders[2].Lines[0]]));
    }

    private static IEnumerable<object> Broken()
    {
        yield return 1;
        yield return 2;
        throw new InvalidOperationException("The rest is lost.");
    }

    internal sealed record Order(int Id, Line[] Lines);

    internal sealed record Line(int Id);
}
