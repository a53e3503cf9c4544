using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Tests.Execution;

/// <summary>Middleware runs around resolvers of every kind, once a level.</summary>
public sealed class MiddlewareTests
{
    [Test]
    public void It_runs_in_the_order_in_which_it_was_added_once_a_level()
    {
        var log = new List<string>();
        FieldMiddleware Log(string name) => async (invocation, next) =>
        {
            log.Add($"{name} {invocation.Parents.Length}");
            await next();
            log.Add($"/{name} {string.Join(',', invocation.Values.ToArray())}");
        };
        var schema = Schema(field => field.Use(Log("a")).Use(Log("b")).Resolve(parent => parent * 10));
        Assert.That(new GraphQLExecutor(schema).Run("{ items { v } }").Data(), Is.EqualTo("""{"items":[{"v":10},{"v":20}]}"""));
        Assert.That(log, Is.EqualTo(new[] { "a 2", "b 2", "/b 10,20", "/a 10,20" }));
    }

    [Test]
    public void It_may_refuse_answer_and_change()
    {
        Assert.That(new GraphQLExecutor(Schema(field => field.Use((_, _) => throw new GraphQLFieldException("SO0001", "No.")).Resolve(_ => 1))).Run("{ items { v } }").Errors(),
            Is.EqualTo(new[] { "SO0001 @ items.0.v @ 1:11", "SO0001 @ items.1.v @ 1:11" }));
        Assert.That(new GraphQLExecutor(Schema(field => field.Use(Fill).Resolve(_ => 1))).Run("{ items { v } }").Data(), Is.EqualTo("""{"items":[{"v":7},{"v":7}]}"""));
        Assert.That(new GraphQLExecutor(Schema(field => field.Use(Double).ResolveAsync((parent, _) => new ValueTask<int>(parent)))).Run("{ items { v } }").Data(), Is.EqualTo("""{"items":[{"v":2},{"v":4}]}"""));

        static ValueTask Fill(FieldInvocation invocation, Func<ValueTask> next)
        {
            invocation.Values.Span.Fill(7);
            return default;
        }

        static async ValueTask Double(FieldInvocation invocation, Func<ValueTask> next)
        {
            await next();
            for (var index = 0; index < invocation.Values.Length; index++)
                invocation.Values.Span[index] = 2 * (int)invocation.Values.Span[index]!;
        }
    }

    [TestCase(false)]
    [TestCase(true)]
    public void It_sees_the_faults_of_single_parents_and_can_mend_them(bool isAsync)
    {
        var schema = Schema(field => field.Use(Mend).Resolve(isAsync ? FieldResolver.Async<int, int>((parent, _) => FailLaterAsync(parent)) : FieldResolver.Pure<int, int>(Fail)));
        Assert.That(new GraphQLExecutor(schema).Run("{ items { v } }").Data(), Is.EqualTo("""{"items":[{"v":-1},{"v":2}]}"""));

        static int Fail(int parent) => parent == 1 ? throw new InvalidOperationException() : parent;

        static async ValueTask<int> FailLaterAsync(int parent)
        {
            await Task.Yield();
            return Fail(parent);
        }

        static async ValueTask Mend(FieldInvocation invocation, Func<ValueTask> next)
        {
            await next();
            foreach (ref var value in invocation.Values.Span)
                value = value is Exception ? -1 : value;
        }
    }

    [Test]
    public void It_can_be_chosen_for_many_fields_at_once()
    {
        var seen = new List<string>();
        var schema = new SchemaBuilder().AddText("type Query { a: Int b: Int @private } directive @private on FIELD_DEFINITION")
            .ResolveMissing((_, _) => FieldResolver.Pure<object?, int>(_ => 1))
            .Use((_, field) => field.Directives.Any(directive => directive.Name.Value == "private") ? Note : null)
            .Build();
        Assert.That(new GraphQLExecutor(schema).Run("{ a b __typename }").Data(), Is.EqualTo("""{"a":1,"b":1,"__typename":"Query"}"""));
        Assert.That(seen, Is.EqualTo(new[] { "Query.b" }));

        ValueTask Note(FieldInvocation invocation, Func<ValueTask> next)
        {
            seen.Add(invocation.Context.Field.Coordinate);
            return next();
        }
    }

    private static Schema Schema(Action<FieldBuilder<int>> field) => new SchemaBuilder()
        .Object("Query", type => type.Field("items", "[Item]").Resolve(_ => new object[] { 1, 2 }))
        .Object<int>("Item", type => field(type.Field("v", "Int")))
        .Build();
}
