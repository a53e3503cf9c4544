using System.Text.Json.Nodes;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Tests.Execution;

namespace SemanticOrder.GraphQL.Tests.Incremental;

/// <summary><c>@defer</c>: what comes when, once, and under which name.</summary>
public sealed class DeferTests
{
    private static readonly GraphQLExecutor Executor = new(IncrementalShop.Build());

    [Test]
    public async Task A_deferred_fragment_comes_after_the_first_answer()
    {
        var delivery = await Delivery.RunAsync(Executor, "{ viewer { id ... @defer(label: \"more\") { favourite { total } } } }");
        Assert.That(delivery.ToString(), Is.EqualTo("""
            {"data":{"viewer":{"id":7}},"pending":[{"id":"0","path":["viewer"],"label":"more"}],"hasNext":true}
            {"incremental":[{"id":"0","data":{"favourite":{"total":300}}}],"completed":[{"id":"0"}],"hasNext":false}
            """));
    }

    [TestCase("{ viewer { id ... @defer(if: false) { favourite { total } } } }", null)]
    [TestCase("query ($b: Boolean!) { viewer { id ... @defer(if: $b) { favourite { total } } } }", """{"b": false}""")]
    [TestCase("{ viewer { id ... @defer @skip(if: true) { favourite { total } } } }", null)]
    [TestCase("{ viewer { id ... @defer { id } } }", null)]
    [TestCase("{ strict { nodes { id ... on Line @defer { name } } } viewer { id ...F @defer(if: false) } } fragment F on Viewer { id }", null, true)]
    public async Task What_is_not_deferred_comes_whole(string document, string? variables, bool isDeferred = false)
    {
        var delivery = await Delivery.RunAsync(Executor, document, variables);
        Assert.Multiple(() =>
        {
            Assert.That(delivery.Messages[0].ContainsKey("pending"), Is.EqualTo(isDeferred), delivery.ToString());
            Assert.That(delivery.Data!.ToJsonString(), Is.EqualTo(JsonNode.Parse(Executor.Run(document, variables).Data()!)!.ToJsonString()));
        });
    }

    [TestCase(null, true)]
    [TestCase("""{"b": true}""", true)]
    [TestCase("""{"b": false}""", false)]
    public async Task A_variable_turns_it_on_and_off_and_its_absence_leaves_it_on(string? variables, bool isDeferred)
    {
        var delivery = await Delivery.RunAsync(Executor, "query ($b: Boolean) { viewer { id ... @defer(if: $b) { favourite { total } } } }", variables);
        Assert.That(delivery.Messages, Has.Count.EqualTo(isDeferred ? 2 : 1));
    }

    [Test]
    public async Task A_condition_that_is_null_is_an_error()
    {
        var delivery = await Delivery.RunAsync(Executor, "query ($b: Boolean) { viewer { id ... @defer(if: $b) { favourite { total } } } }", """{"b": null}""");
        Assert.That(delivery.Errors.Single()["extensions"]!["code"]!.GetValue<string>(), Is.EqualTo("SO4408"));
    }

    [Test]
    public async Task Fields_that_come_at_once_are_not_sent_again()
    {
        var delivery = await Delivery.RunAsync(Executor, "{ viewer { id favourite { id } ... @defer { id favourite { id total } } } }");
        Assert.That(delivery.Log, Is.EqualTo(new[] { "+viewer:", "viewer.favourite={\"total\":300}", "-viewer:" }));
    }

    [Test]
    public async Task Fields_of_two_fragments_are_sent_once()
    {
        var delivery = await Delivery.RunAsync(Executor, """
            { viewer { ... @defer(label: "a") { id favourite { id } } ... @defer(label: "b") { favourite { id total } } } }
            """);
        Assert.That(delivery.Data!.ToJsonString(), Is.EqualTo("""{"viewer":{"id":7,"favourite":{"id":3,"total":300}}}"""));
        Assert.That(delivery.Failed, Is.Empty);
    }

    [Test]
    public async Task A_fragment_inside_a_fragment_is_announced_when_the_outer_one_is_complete()
    {
        var delivery = await Delivery.RunAsync(Executor, """
            { viewer { ... @defer(label: "outer") { id ... @defer(label: "inner") { favourite { total } } } } }
            """);
        Assert.That(delivery.Log, Is.EqualTo(new[]
        {
            "+viewer:outer", "+viewer:inner", "viewer={\"id\":7}", "-viewer:outer", "viewer={\"favourite\":{\"total\":300}}", "-viewer:inner",
        }));
        Assert.That(delivery.Messages, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task The_same_fragment_of_all_objects_of_a_list_is_resolved_as_one_batch()
    {
        var delivery = await Delivery.RunAsync(Executor, "{ orders { id ... @defer { batched slow } } }");
        Assert.That(delivery.Messages, Has.Count.InRange(2, 4), "what waits for the thread pool comes when it is there, together or order by order");
        Assert.That(delivery.Data!["orders"]!.AsArray().Select(order => order!["batched"]!.GetValue<string>()), Is.EqualTo(new[] { "1 of 3", "2 of 3", "3 of 3" }));
    }

    [Test]
    public async Task A_fragment_that_waits_does_not_hold_up_another()
    {
        var slow = new TaskCompletionSource<string>();
        var schema = new WaitingSchema(slow.Task).Schema;
        await using var response = await new GraphQLExecutor(schema).ExecuteIncrementallyAsync(
            Requests.Request("{ a { ... @defer(label: \"slow\") { slow } ... @defer(label: \"quick\") { quick } } }"));
        await using var messages = response.SubsequentAsync().GetAsyncEnumerator();
        Assert.That(await messages.MoveNextAsync(), Is.True);
        Assert.That(Text(messages.Current), Does.Contain("quick").And.Not.Contain("\"slow\""));
        slow.SetResult("at last");
        Assert.That(await messages.MoveNextAsync(), Is.True);
        Assert.That(Text(messages.Current), Does.Contain("at last").And.Contain("\"hasNext\":false"));
        Assert.That(await messages.MoveNextAsync(), Is.False);
    }

    [Test]
    public async Task Nothing_deferred_is_resolved_before_it_is_asked_for()
    {
        var waiting = new WaitingSchema(Task.FromResult("x"));
        await using (await new GraphQLExecutor(waiting.Schema).ExecuteIncrementallyAsync(Requests.Request("{ a { ... @defer { slow quick } } }")))
        {
        }

        Assert.That(waiting.Calls, Is.Zero);
    }

    [Test]
    public async Task Disposing_stops_what_is_under_way_and_waits_for_it()
    {
        var waiting = new WaitingSchema(new TaskCompletionSource<string>().Task);
        var response = await new GraphQLExecutor(waiting.Schema).ExecuteIncrementallyAsync(Requests.Request("{ a { ... @defer { slow } } }"));
        var messages = response.SubsequentAsync().GetAsyncEnumerator();
        var next = messages.MoveNextAsync().AsTask();
        await response.DisposeAsync();
        Assert.That(async () => await next, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(waiting.Ended, Is.EqualTo(1));
    }

    [Test]
    public async Task Cancellation_stops_what_is_under_way()
    {
        using var cancellation = new CancellationTokenSource();
        var waiting = new WaitingSchema(new TaskCompletionSource<string>().Task);
        await using var response = await new GraphQLExecutor(waiting.Schema).ExecuteIncrementallyAsync(Requests.Request("{ a { ... @defer { slow } } }"), cancellation.Token);
        await using var messages = response.SubsequentAsync().GetAsyncEnumerator();
        var next = messages.MoveNextAsync().AsTask();
        await cancellation.CancelAsync();
        Assert.That(async () => await next, Throws.InstanceOf<OperationCanceledException>());
    }

    private static string Text(ReadOnlyMemory<byte> message) => System.Text.Encoding.UTF8.GetString(message.Span);
}
