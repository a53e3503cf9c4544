using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Tests.Execution;

/// <summary>Loaders collect what resolvers ask for one by one.</summary>
public sealed class DataLoaderTests
{
    [Test]
    public async Task Keys_of_a_level_are_fetched_together_and_once()
    {
        var calls = new List<string>();
        var names = Loader(calls, "names", async key =>
        {
            await Task.Yield();
            return $"n{key}";
        });
        var response = await Run(type => type.Field("name", "String").ResolveAsync((parent, context) => names.LoadAsync(context, parent % 3)), "{ items(n: 7) { name again: name } }");
        Assert.That(response, Does.StartWith("""{"items":[{"name":"n0","again":"n0"},{"name":"n1","again":"n1"},{"name":"n2","again":"n2"},{"name":"n0","""));
        Assert.That(calls, Is.EqualTo(new[] { "names 0,1,2" }));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task What_is_asked_for_with_a_loaded_value_is_one_more_batch(bool fetchesAtOnce)
    {
        var calls = new List<string>();
        ValueTask Pause() => fetchesAtOnce ? default : new ValueTask(Task.Delay(1));
        var first = Loader(calls, "first", async key =>
        {
            await Pause();
            return $"{key}{key}";
        });
        var second = Loader(calls, "second", async key =>
        {
            await Pause();
            return $"<{key}>";
        });
        var response = await Run(
            type => type.Field("name", "String").ResolveAsync(async (parent, context) => await second.LoadAsync(context, int.Parse((await first.LoadAsync(context, parent).ConfigureAwait(false))!)).ConfigureAwait(false)),
            "{ items(n: 4) { name } }");
        Assert.That(response, Is.EqualTo("""{"items":[{"name":"<0>"},{"name":"<11>"},{"name":"<22>"},{"name":"<33>"}]}"""));
        Assert.That(calls, Is.EqualTo(new[] { "first 0,1,2,3", "second 0,11,22,33" }));
    }

    [Test]
    public async Task A_batch_is_no_larger_than_its_limit()
    {
        var calls = new List<string>();
        var names = Loader(calls, "names", key => ValueTask.FromResult($"{key}"), maxBatchSize: 2);
        await Run(type => type.Field("name", "String").ResolveAsync((parent, context) => names.LoadAsync(context, parent)), "{ items(n: 5) { name } }");
        Assert.That(calls, Is.EqualTo(new[] { "names 0,1", "names 2,3", "names 4" }));
    }

    [Test]
    public async Task A_key_without_a_value_is_null_and_a_fault_is_that_of_every_key()
    {
        var some = new DataLoader<int, string>((keys, _) => ValueTask.FromResult<IReadOnlyDictionary<int, string>>(keys.Where(key => key > 0).ToDictionary(key => key, key => $"{key}")));
        Assert.That(
            await Run(type => type.Field("name", "String").ResolveAsync((parent, context) => some.LoadAsync(context, parent)), "{ items(n: 2) { name } }"),
            Is.EqualTo("""{"items":[{"name":null},{"name":"1"}]}"""));
        var none = new DataLoader<int, string>((_, _) => throw new GraphQLFieldException("SO0001", "Out of order."));
        var executor = Executor(type => type.Field("name", "String").ResolveAsync((parent, context) => none.LoadAsync(context, parent)));
        Assert.That((await executor.RunAsync("{ items(n: 2) { name } }")).Errors(), Is.EqualTo(new[] { "SO0001 @ items.0.name @ 1:17", "SO0001 @ items.1.name @ 1:17" }));
    }

    [Test]
    public async Task Another_request_fetches_again()
    {
        var calls = new List<string>();
        var names = Loader(calls, "names", key => ValueTask.FromResult($"{key}"));
        var executor = Executor(type => type.Field("name", "String").ResolveAsync((parent, context) => names.LoadAsync(context, parent)));
        await executor.RunAsync("{ items(n: 1) { name } }");
        await executor.RunAsync("{ items(n: 1) { name } }");
        Assert.That(calls, Is.EqualTo(new[] { "names 0", "names 0" }));
    }

    private static DataLoader<int, string> Loader(List<string> calls, string name, Func<int, ValueTask<string>> find, int maxBatchSize = 100) => new(
        async (keys, _) =>
        {
            calls.Add($"{name} {string.Join(',', keys)}");
            var found = new Dictionary<int, string>();
            foreach (var key in keys)
                found[key] = await find(key);
            return found;
        },
        maxBatchSize);

    private static GraphQLExecutor Executor(Action<ObjectTypeBuilder<int>> item) => new(new SchemaBuilder()
        .Object("Query", type => type.Field("items", "[Item]").Argument("n", "Int!").Resolve((_, context) => Enumerable.Range(0, context.Argument<int>("n")).Cast<object>().ToList()))
        .Object("Item", item)
        .Build());

    private static async Task<string?> Run(Action<ObjectTypeBuilder<int>> item, string document) => (await Executor(item).RunAsync(document)).Data();
}
