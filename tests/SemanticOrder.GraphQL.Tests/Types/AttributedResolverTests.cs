using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Tests.Execution;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Tests.Types;

/// <summary>Resolvers declared by attribute.</summary>
public sealed class AttributedResolverTests
{
    private const string Text = """
        input Range { min: Int max: Int }
        type Query { item(id: ID!, tags: [String!] = ["x"]): Item sum(range: Range, factor: Int): Int who: String }
        type Item { id: ID! later: String task: String twice: Int triple: Int }
        """;

    [Test]
    public async Task Methods_of_every_kind_resolve_the_fields_they_name()
    {
        var executor = new GraphQLExecutor(new SchemaBuilder().AddText(Text).AddResolvers(typeof(Resolvers)).Build());
        var response = await executor.RunAsync("{ item(id: 4) { id later task twice triple } sum(range: {min: 1, max: 2}) scaled: sum(range: {min: 1, max: 2}, factor: 10) who }", state: "Ann");
        Assert.That(response.Data(), Is.EqualTo("""{"item":{"id":"4x","later":"later 4x","task":"task 4x","twice":4,"triple":6},"sum":3,"scaled":30,"who":"Ann"}"""));
    }

    [Test]
    public void An_argument_that_the_field_does_not_have_is_refused() => Assert.That(
        () => new SchemaBuilder().AddText("type Query { a: Int }").AddResolvers(typeof(Unknown)).Build(),
        Throws.TypeOf<GraphQLSchemaException>().With.Property("Code").EqualTo("SO4233").And.Message.Contains("'nope'"));

    [Test]
    public void A_coordinate_that_is_not_of_a_field_is_refused() =>
        Assert.That(() => new SchemaBuilder().AddText("type Query { a: Int }").AddResolvers(typeof(NoField)), Throws.ArgumentException);

    private static class Resolvers
    {
        [Resolves("Query.item")]
        public static string Item(string id, string[] tags) => id + string.Concat(tags);

        [Resolves("Query.sum")]
        public static int Sum(InputObject range, int? factor) => (range.Get<int>("min") + range.Get<int>("max")) * (factor ?? 1);

        [Resolves("Query.who")]
        private static string Who([State] string state, CancellationToken cancellation) => cancellation.IsCancellationRequested ? "" : state;

        [Resolves("Item.id")]
        public static string Id([Parent] string item) => item;

        [Resolves("Item.later")]
        public static async ValueTask<string> Later([Parent] string item, FieldContext context)
        {
            await Task.Yield();
            return $"{context.ResponseName} {item}";
        }

        [Resolves("Item.task")]
        public static async Task<string> TaskOf([Parent] string item)
        {
            await Task.Yield();
            return $"task {item}";
        }

        [Resolves("Item.twice")]
        public static void Twice(ReadOnlySpan<string> items, Span<int> values, FieldContext context)
        {
            for (var index = 0; index < items.Length; index++)
                values[index] = items[index].Length * 2;
        }

        [Resolves("Item.triple")]
        public static async ValueTask Triple(ReadOnlyMemory<string> items, Memory<int> values, FieldContext context)
        {
            await Task.Yield();
            for (var index = 0; index < items.Length; index++)
                values.Span[index] = items.Span[index].Length * 3;
        }
    }

    private static class Unknown
    {
        [Resolves("Query.a")]
        public static int A(int nope) => nope;
    }

    private static class NoField
    {
        [Resolves("@deprecated")]
        public static int A() => 1;
    }
}
