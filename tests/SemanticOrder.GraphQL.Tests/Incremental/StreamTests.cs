using System.Text.Json.Nodes;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Tests.Execution;

namespace SemanticOrder.GraphQL.Tests.Incremental;

/// <summary><c>@stream</c>: the first items with the field, the others in portions.</summary>
public sealed class StreamTests
{
    private static readonly GraphQLExecutor Executor = new(IncrementalShop.Build());

    [Test]
    public async Task The_first_items_come_with_the_field_and_the_others_in_portions_that_double()
    {
        var delivery = await Delivery.RunAsync(Executor, "{ ids @stream(initialCount: 2, label: \"numbers\") }");
        Assert.That(delivery.Messages[0].ToJsonString(), Is.EqualTo("""{"data":{"ids":[0,1]},"pending":[{"id":"0","path":["ids"],"label":"numbers"}],"hasNext":true}"""));
        Assert.That(delivery.Messages.Skip(1).Select(message => message["incremental"]![0]!["items"]!.AsArray().Count), Is.EqualTo(new[] { 8, 16, 4 }));
        Assert.That(delivery.Data!["ids"]!.AsArray().Select(id => id!.GetValue<int>()), Is.EqualTo(Enumerable.Range(0, 30)));
    }

    [TestCase("{ ids @stream(initialCount: 100) }", 1)]
    [TestCase("{ ids @stream(if: false) }", 1)]
    [TestCase("query ($n: Int) { ids @stream(initialCount: $n) }", 4)]
    [TestCase("{ ids @stream(initialCount: 30) }", 2)]
    [TestCase("{ orders @stream(initialCount: 1) { id batched lines { id name order { id } } } }", 2)]
    [TestCase("{ orders @stream { lines @stream(initialCount: 1) { id name } } }", 3)]
    [TestCase("{ orders { id lines @stream(initialCount: 1) { id order { name } } } }", 2)]
    [TestCase("{ matrix @stream(initialCount: 1) }", 2)]
    [TestCase("{ strict { nodes @stream(initialCount: 1) { __typename id ... on Order { batched } ... on Line { name } } } }", 2)]
    [TestCase("{ orders @stream(initialCount: 1) { id ... @defer { slow } } }", null)]
    [TestCase("{ viewer { ... @defer { favourite { lines @stream(initialCount: 1) { id } } } } }", 3)]
    public async Task The_patches_add_up_to_the_whole_answer(string document, int? messages)
    {
        var delivery = await Delivery.RunAsync(Executor, document);
        var whole = JsonNode.Parse(Executor.Run(document).Data()!);
        Assert.Multiple(() =>
        {
            // Each item knows how many were asked for together, which is not the same when they come in parts.
            if (!document.Contains("batched", StringComparison.Ordinal))
                Assert.That(JsonNode.DeepEquals(delivery.Data, whole), Is.True, delivery.ToString());
            // A field that waits may end before or after the next portion: how many messages that makes is the scheduler's choice.
            Assert.That(delivery.Messages, messages is { } count ? Has.Count.EqualTo(count) : Has.Count.GreaterThan(1), delivery.ToString());
        });
    }

    [Test]
    public async Task The_streams_of_one_field_in_all_objects_of_a_list_are_resolved_as_one_batch()
    {
        var delivery = await Delivery.RunAsync(Executor, "{ orders { lines @stream { order { batched } } } }");
        Assert.That(
            delivery.Data!["orders"]!.AsArray().SelectMany(order => order!["lines"]!.AsArray()).Select(line => line!["order"]!["batched"]!.GetValue<string>()),
            Is.EqualTo(new[] { "1 of 6", "2 of 6", "2 of 6", "3 of 6", "3 of 6", "3 of 6" }));
    }

    [Test]
    public async Task An_item_that_may_be_null_fails_alone()
    {
        var delivery = await Delivery.RunAsync(Executor, "{ strict { nodes @stream(initialCount: 1) { ... on Order { id failsHard } } } }");
        Assert.That(delivery.Data!.ToJsonString(), Is.EqualTo("""{"strict":{"nodes":[null,null,{},null]}}"""));
        Assert.That(delivery.Errors.Select(error => error["path"]!.ToJsonString()), Is.EqualTo(new[] { "[\"strict\",\"nodes\",0,\"failsHard\"]", "[\"strict\",\"nodes\",3,\"failsHard\"]" }));
        Assert.That(delivery.Failed, Is.Empty);
    }

    [Test]
    public async Task An_item_that_cannot_be_null_ends_the_stream()
    {
        var delivery = await Delivery.RunAsync(Executor, "{ strict { picky @stream(initialCount: 1, label: \"p\") { id } } }");
        Assert.Multiple(() =>
        {
            Assert.That(delivery.Data!.ToJsonString(), Is.EqualTo("""{"strict":{"picky":[{"id":11},{"id":21}]}}"""));
            Assert.That(delivery.Failed, Is.EqualTo(new[] { "strict.picky:p" }));
            Assert.That(delivery.Errors.Single()["path"]!.ToJsonString(), Is.EqualTo("""["strict","picky",2]"""));
        });
    }

    [Test]
    public async Task A_null_among_the_first_items_takes_the_list_and_its_stream_away()
    {
        var delivery = await Delivery.RunAsync(Executor, "{ strict { picky @stream(initialCount: 3) { id } } viewer { id } }");
        Assert.That(delivery.Messages, Has.Count.EqualTo(1), delivery.ToString());
        Assert.That(delivery.Data!.ToJsonString(), Is.EqualTo("""{"strict":{"picky":null},"viewer":{"id":7}}"""));
    }

    [Test]
    public async Task A_sequence_that_throws_ends_the_stream_with_what_came_before()
    {
        var delivery = await Delivery.RunAsync(Executor, "{ broken @stream(initialCount: 1) }");
        Assert.That(delivery.Data!.ToJsonString(), Is.EqualTo("""{"broken":[1,2]}"""));
        Assert.That(delivery.Failed, Is.EqualTo(new[] { "broken:" }));
        Assert.That(delivery.Errors.Single()["path"]!.ToJsonString(), Is.EqualTo("""["broken"]"""));
    }

    [TestCase("{ ids @stream(initialCount: -1) }", "SO4406")]
    [TestCase("{ orders @stream(initialCount: -1) { name } }", "SO4406")]
    [TestCase("query ($n: Int) { ids @stream(initialCount: $n) }", "SO4406", """{"n": null}""")]
    public async Task A_count_that_is_none_is_an_error_of_the_field(string document, string code, string? variables = null)
    {
        var delivery = await Delivery.RunAsync(Executor, document, variables);
        Assert.That(delivery.Errors.Single()["extensions"]!["code"]!.GetValue<string>(), Is.EqualTo(code));
        Assert.That(delivery.Messages, Has.Count.EqualTo(1));
    }
}
