using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Tests.Execution;

/// <summary>Spans and metrics by OpenTelemetry's conventions, for those who listen.</summary>
[NonParallelizable]
public sealed class TelemetryTests
{
    private static readonly GraphQLExecutor Executor = new(new SchemaBuilder()
        .Object("Query", type =>
        {
            type.Field("a", "Int").Resolve(_ => 1);
            type.Field("bad", "Int").Resolve<int>(_ => throw new InvalidOperationException());
        }).Build());

    [TestCase("query Q { a }", "query", "query", "Q", null)]
    [TestCase("{ bad }", "query", "query", null, "field_error")]
    [TestCase("{ nope }", "GraphQL Operation", null, null, "request_error")]
    public void An_operation_is_a_span(string document, string name, string? type, string? operation, string? error)
    {
        var spans = new List<Activity>();
        using (Listen(spans))
            Executor.Run(document);
        Assert.That(spans, Has.Count.EqualTo(1));
        Assert.Multiple(() =>
        {
            Assert.That(spans[0].DisplayName, Is.EqualTo(name));
            Assert.That(spans[0].GetTagItem("graphql.operation.type"), Is.EqualTo(type));
            Assert.That(spans[0].GetTagItem("graphql.operation.name"), Is.EqualTo(operation));
            Assert.That(spans[0].GetTagItem("error.type"), Is.EqualTo(error));
            Assert.That(spans[0].Status, Is.EqualTo(error is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error));
        });
    }

    [TestCase(true, "field_error")]
    [TestCase(false, "System.OperationCanceledException")]
    public async Task A_span_ends_with_the_last_part_of_an_answer_or_when_it_is_given_up(bool isRead, string error)
    {
        var executor = new GraphQLExecutor(new SchemaBuilder().DeliverIncrementally()
            .Object("Query", type =>
            {
                type.Field("a", "Int").Resolve(_ => 1);
                type.Field("bad", "Int").Resolve<int>(_ => throw new InvalidOperationException());
            }).Build());
        var spans = new List<Activity>();
        using (Listen(spans))
        {
            await using var response = await executor.ExecuteIncrementallyAsync(Requests.Request("{ a ... @defer { bad } }"));
            Assert.That(spans, Is.Empty);
            if (isRead)
            {
                await foreach (var _ in response.SubsequentAsync())
                {
                }
            }
        }

        Assert.That(spans.Single().GetTagItem("error.type"), Is.EqualTo(error));
    }

    [Test]
    public void A_new_document_is_prepared_once_and_within_its_span()
    {
        var reads = new List<DateTime>();
        var executor = new GraphQLExecutor(
            new SchemaBuilder().Scalar(new WatchedType(reads)).Object("Query", type => type.Field("a", "Int").Argument("v", "Watched").Resolve(_ => 1)).Build(),
            new ExecutorOptions { CacheBytes = 0 });
        executor.Run("{ a(v: 1) }");
        var unobserved = reads.Count;
        reads.Clear();
        var spans = new List<Activity>();
        using (Listen(spans))
            executor.Run("{ a(v: 1) }");
        Assert.That(reads, Has.Count.EqualTo(unobserved));
        Assert.That(spans[0].StartTimeUtc, Is.LessThanOrEqualTo(reads[0]));
    }

    [Test]
    public void Durations_are_measured_by_kind_and_error()
    {
        var measured = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, own) =>
            {
                if (instrument.Meter.Name == GraphQLTelemetry.Name)
                    own.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
        {
            Assert.That(value, Is.InRange(0, 60));
            measured.Add($"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}");
        });
        listener.Start();
        Executor.Run("{ a }");
        Executor.Run("{ nope }");
        Assert.That(measured, Is.EqualTo(new[] { "graphql.operation.duration graphql.operation.type=query", "graphql.operation.duration error.type=request_error" }));
    }

    private static ActivityListener Listen(List<Activity> spans)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == GraphQLTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    /// <summary>Notes when a literal of it is read, which validation does.</summary>
    private sealed class WatchedType(List<DateTime> reads) : ScalarType<int>("Watched")
    {
        protected override string Expects => "a number";

        protected override bool TryReadLiteral(ValueNode literal, out int value)
        {
            reads.Add(TimeProvider.System.GetUtcNow().UtcDateTime);
            value = 1;
            return true;
        }

        protected override bool TryReadJson(JsonElement json, out int value) => json.TryGetInt32(out value);

        protected override bool TryWrite(int value, ResponseWriter writer)
        {
            writer.WriteNumber(value);
            return true;
        }
    }
}
