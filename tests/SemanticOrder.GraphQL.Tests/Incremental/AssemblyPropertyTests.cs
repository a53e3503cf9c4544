using System.Text.Json.Nodes;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Tests.Execution;

namespace SemanticOrder.GraphQL.Tests.Incremental;

/// <summary>Whatever a query defers and streams, its messages put together are the answer of the query without the directives.</summary>
public sealed class AssemblyPropertyTests
{
    private const int Seeds = 500;
    private static readonly GraphQLExecutor Executor = new(IncrementalShop.Build());

    [Test]
    public async Task The_patches_of_random_queries_add_up_to_the_whole_answer()
    {
        var (inParts, messages) = (0, 0);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var query = new RandomQuery(seed, isIncremental: true).Write();
            var whole = Executor.Run(new RandomQuery(seed, isIncremental: false).Write());
            Assert.That(whole.Data(), Is.Not.Null, $"{seed}: {query}: {whole}");
            var delivery = await Delivery.RunAsync(Executor, query);
            inParts += delivery.Messages.Count > 1 ? 1 : 0;
            messages += delivery.Messages.Count;
            if (!JsonNode.DeepEquals(delivery.Data, JsonNode.Parse(whole.Data()!)))
                Assert.Fail($"{seed}: {query}\n{delivery}\nadds up to\n{delivery.Data?.ToJsonString()}\nnot\n{whole.Data()}");
            var errors = whole.TryGetProperty("errors", out var all) ? all.EnumerateArray().Select(error => error.GetProperty("path").GetRawText()) : [];
            Assert.That(delivery.Errors.Select(error => error["path"]!.ToJsonString()), Is.EquivalentTo(errors), $"{seed}: {query}");
        }

        TestContext.Out.WriteLine($"{inParts} of {Seeds} in parts, {messages} messages");
        Assert.That(inParts, Is.GreaterThan(Seeds / 2));
    }
}
