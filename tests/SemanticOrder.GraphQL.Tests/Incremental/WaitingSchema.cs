using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Tests.Incremental;

/// <summary>A schema with one field that waits for a task, and counts of what was called and has ended.</summary>
internal sealed class WaitingSchema
{
    private int _calls;
    private int _ended;

    public WaitingSchema(Task<string> slow) => Schema = new SchemaBuilder()
        .AddText("type Query { a: A } type A { slow: String quick: String }")
        .DeliverIncrementally()
        .Resolve("Query", "a", FieldResolver.Pure<object?, object>(_ => "a"))
        .Resolve("A", "quick", FieldResolver.Pure<object, string>(_ => "quick"))
        .Resolve("A", "slow", FieldResolver.Async<object, string>(async (_, context) =>
        {
            Interlocked.Increment(ref _calls);
            try
            {
                return await slow.WaitAsync(context.CancellationToken);
            }
            finally
            {
                Interlocked.Increment(ref _ended);
            }
        }))
        .Build();

    public Schema Schema { get; }

    public int Calls => _calls;

    public int Ended => _ended;
}
