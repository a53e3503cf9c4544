using System.Text;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Tests.Execution;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Tests.Incremental;

/// <summary>Errors and nulls in what comes later, and what is left alone: a schema without the directives, limits, subscriptions.</summary>
public sealed class FailureTests
{
    private static readonly GraphQLExecutor Executor = new(IncrementalShop.Build());

    [Test]
    public async Task A_null_inside_a_fragment_stays_inside()
    {
        var delivery = await Delivery.RunAsync(Executor, "{ viewer { id ... @defer { favourite { failsHard } } } }");
        Assert.Multiple(() =>
        {
            Assert.That(delivery.Data!.ToJsonString(), Is.EqualTo("""{"viewer":{"id":7,"favourite":null}}"""));
            Assert.That(delivery.Failed, Is.Empty);
            Assert.That(delivery.Errors.Single()["path"]!.ToJsonString(), Is.EqualTo("""["viewer","favourite","failsHard"]"""));
        });
    }

    [Test]
    public async Task A_null_beyond_a_fragment_fails_it_and_leaves_what_the_client_has()
    {
        var delivery = await Delivery.RunAsync(Executor, "{ viewer { id ... @defer(label: \"bad\") { strict { bad } } ... @defer(label: \"good\") { favourite { id } } } }");
        Assert.Multiple(() =>
        {
            Assert.That(delivery.Data!.ToJsonString(), Is.EqualTo("""{"viewer":{"id":7,"favourite":{"id":3}}}"""));
            Assert.That(delivery.Failed, Is.EqualTo(new[] { "viewer:bad" }));
            Assert.That(delivery.Errors.Single()["path"]!.ToJsonString(), Is.EqualTo("""["viewer","strict","bad"]"""));
        });
    }

    [Test]
    public async Task What_two_fragments_share_fails_both()
    {
        var delivery = await Delivery.RunAsync(Executor, "{ viewer { ... @defer(label: \"a\") { strict { bad } id } ... @defer(label: \"b\") { strict { bad } favourite { id } } } }");
        Assert.That(delivery.Failed, Is.EquivalentTo(new[] { "viewer:a", "viewer:b" }));
        Assert.That(delivery.Data!.ToJsonString(), Is.EqualTo("""{"viewer":{}}"""));
    }

    [Test]
    public async Task What_a_failed_fragment_still_waits_for_is_not_executed()
    {
        var executed = 0;
        var executor = new GraphQLExecutor(new SchemaBuilder()
            .AddText("type Query { a: A } type A { b: B slow: Int } type B { id: Int bad: Int! }")
            .DeliverIncrementally()
            .Resolve("Query", "a", FieldResolver.Pure<object?, object>(_ => "a"))
            .Resolve("A", "b", FieldResolver.Pure<object, object>(_ => "b"))
            .Resolve("A", "slow", FieldResolver.Pure<object, int>(_ => ++executed))
            .Build());
        var delivery = await Delivery.RunAsync(executor, "{ a { b { id } ... @defer { b { bad } slow } } }");
        Assert.That(delivery.Log, Is.EqualTo(new[] { "+a:", "!a:" }));
        Assert.That(executed, Is.Zero);
    }

    [Test]
    public async Task A_fragment_in_one_that_fails_is_never_announced()
    {
        var delivery = await Delivery.RunAsync(Executor, "{ viewer { ... @defer(label: \"outer\") { strict { bad } ... @defer(label: \"inner\") { id } } } }");
        Assert.That(delivery.Log, Is.EqualTo(new[] { "+viewer:outer", "!viewer:outer" }));
    }

    [Test]
    public async Task What_stands_below_a_null_of_the_first_answer_is_not_announced()
    {
        var delivery = await Delivery.RunAsync(Executor, "{ strict { ok ... @defer { ok } nodes { ... on Order @defer { id name } } bad } viewer { ... @defer { id } } }");
        Assert.That(delivery.Log, Is.EqualTo(new[] { "+viewer:", "viewer={\"id\":7}", "-viewer:" }));
        Assert.That(delivery.Data!["strict"], Is.Null);
    }

    [Test]
    public async Task Errors_of_all_parts_count_together()
    {
        var executor = new GraphQLExecutor(IncrementalShop.Build(), new ExecutorOptions { MaxFieldErrors = 4 });
        var delivery = await Delivery.RunAsync(executor, "{ orders { fails ... @defer { a: fails } } viewer { ... @defer { strict { bad } } } }");
        Assert.That(delivery.Errors.Select(error => error["extensions"]!["code"]!.GetValue<string>()), Is.EqualTo(new[] { "SO4401", "SO4401", "SO4401", "SO4401", "SO4005", "SO4005" }));
        Assert.That(delivery.Failed, Is.EqualTo(new[] { "viewer:" }));
    }

    [Test]
    public void A_schema_without_them_does_not_know_the_directives()
    {
        var executor = new GraphQLExecutor(IncrementalShop.Build(isIncremental: false));
        Assert.Multiple(() =>
        {
            Assert.That(executor.Run("{ viewer { ... @defer { id } } ids @stream }").Codes(), Is.EqualTo(new[] { "SO4121", "SO4121" }));
            Assert.That(executor.Run("{ __schema { directives { name } } }").Data(), Does.Not.Contain("defer").And.Not.Contain("stream"));
            Assert.That(SchemaPrinter.Print(executor.Schema), Does.Not.Contain("defer"));
        });
    }

    [Test]
    public void A_schema_with_them_tells_of_them() => Assert.Multiple(() =>
    {
        Assert.That(
            Executor.Run("{ __schema { directives { name args { name defaultValue } locations } } }").Data(),
            Does.Contain("""{"name":"defer","args":[{"name":"if","defaultValue":"true"},{"name":"label","defaultValue":null}],"locations":["FRAGMENT_SPREAD","INLINE_FRAGMENT"]}""")
                .And.Contain("""{"name":"stream","args":[{"name":"initialCount","defaultValue":"0"},{"name":"if","defaultValue":"true"},{"name":"label","defaultValue":null}],"locations":["FIELD"]}"""));
    });

    [Test]
    public void An_ordinary_run_answers_in_one() =>
        Assert.That(Executor.Run("{ viewer { id ... @defer { favourite { id } } } ids @stream(initialCount: 29) }").Data(), Does.StartWith("""{"viewer":{"id":7,"favourite":{"id":3}},"ids":[0,1""").And.EndsWith("29]}"));

    [Test]
    public async Task The_cost_is_that_of_the_whole_operation()
    {
        const string Deferred = "{ orders @stream { id ... @defer { lines @stream { name } next { id } } } }";
        var executor = new GraphQLExecutor(IncrementalShop.Build(), new ExecutorOptions { Cost = new CostOptions() });
        var whole = executor.Run("{ orders { id ... { lines { name } next { id } } } }").GetProperty("extensions").GetRawText();
        Assert.That((await Delivery.RunAsync(executor, Deferred)).Messages[0]["extensions"]!.ToJsonString(), Is.EqualTo(whole));
        var strict = new GraphQLExecutor(IncrementalShop.Build(), new ExecutorOptions { Cost = new CostOptions { MaxCost = 100 } });
        Assert.That((await Delivery.RunAsync(strict, Deferred)).Errors.Single()["extensions"]!["code"]!.GetValue<string>(), Is.EqualTo("SO4311"));
    }

    [Test]
    public async Task A_mutation_defers_below_its_top_level()
    {
        var delivery = await Delivery.RunAsync(Executor, "mutation { touch { id ... @defer { slow } } }");
        Assert.That(delivery.Log, Is.EqualTo(new[] { "+touch:", "touch={\"slow\":\"slow 1\"}", "-touch:" }));
    }

    [Test]
    public async Task A_refused_request_has_one_message()
    {
        await using var response = await Executor.ExecuteIncrementallyAsync(Requests.Request("{ viewer { ... @defer { nope } } }"));
        Assert.Multiple(() =>
        {
            Assert.That(response.HasNext, Is.False);
            Assert.That(response.Summary.HasData, Is.False);
            Assert.That(Encoding.UTF8.GetString(response.Initial.Span), Does.Contain("SO4101").Or.Contain("SO4106"));
        });
    }
}
