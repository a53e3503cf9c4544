using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Access;
using SemanticOrder.Gateway.Endpoints;
using SemanticOrder.Gateway.Endpoints.Operations;
using SemanticOrder.Gateway.Endpoints.Streaming;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.Gateway.Tests.Streaming;

/// <summary>The gateway's WebSockets over the small schema that the recorded transcripts speak of, and a subscription that never rests.</summary>
internal sealed class TranscriptHost : IAsyncDisposable
{
    private const string Sdl = """
        type Query { hello: String fail: String! }
        type Mutation { set(n: Int!): Int }
        type Subscription { count(to: Int!): Int boom: Int never: Int flood: String }
        """;

    private readonly WebApplication _app;

    private TranscriptHost(WebApplication app)
    {
        _app = app;
        Address = new UriBuilder(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) { Scheme = "ws", Path = "/graphql" }.Uri;
    }

    /// <summary>Limits that a slow machine does not reach.</summary>
    public static StreamOptions Patient { get; } = new() { InitTimeout = Wait.Patience, SlowConsumerPatience = Wait.Patience, KeepAlive = Wait.Patience };

    public Uri Address { get; }

    /// <summary>Connections that are open now.</summary>
    public int Open => _app.Services.GetRequiredService<ConnectionCounter>().Open;

    /// <summary>Subscriptions to <c>flood</c> that were given up.</summary>
    public int FloodsEnded => ((Runner)_app.Services.GetRequiredService<IOperationRunner>()).FloodsEnded;

    public static async Task<TranscriptHost> StartAsync(StreamOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddSingleton(options).AddSingleton<ConnectionCounter>().AddSingleton<IOperationRunner, Runner>().AddSingleton<SocketEndpoint>();
        var app = builder.Build();
        app.UseWebSockets();
        app.UseRouting();
        app.Map("/graphql", (HttpContext context, SocketEndpoint sockets) => sockets.HandleAsync(context, AuthenticateAsync));
        await app.StartAsync();
        return new TranscriptHost(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static ValueTask<Caller?> AuthenticateAsync(JsonElement payload) =>
        ValueTask.FromResult(payload.ValueKind == JsonValueKind.Object && payload.TryGetProperty("reject", out var reject) && reject.GetBoolean() ? null : Caller.Local);

    private sealed class Runner : IOperationRunner
    {
        private readonly GraphQLExecutor _executor;
        private int _floodsEnded;

        public Runner() => _executor = new(new SchemaBuilder().AddText(Sdl)
            .Resolve("Query", "hello", FieldResolver.Pure<object?, string>(_ => "world"))
            .Resolve("Query", "fail", FieldResolver.Pure<object?, string>(_ => throw new SemanticOrderException("SO9999", "nope")))
            .Resolve("Mutation", "set", FieldResolver.Pure<object?, int>((_, context) => context.Argument<int>("n")))
            .Resolve("Subscription", "count", FieldResolver.Pure<object, object>(item => item))
            .Resolve("Subscription", "boom", FieldResolver.Pure<object, object>(item => item))
            .Resolve("Subscription", "never", FieldResolver.Pure<object, object>(item => item))
            .Resolve("Subscription", "flood", FieldResolver.Pure<object, object>(item => item))
            .Subscribe("Subscription", "count", context => Count(context.Argument<int>("to")))
            .Subscribe("Subscription", "boom", _ => Boom())
            .Subscribe("Subscription", "never", context => Never(context.CancellationToken))
            .Subscribe("Subscription", "flood", _ => Flood())
            .Build());

        public int FloodsEnded => Volatile.Read(ref _floodsEnded);

        public async ValueTask<OperationAnswer> RunAsync(OperationCall call, CancellationToken cancellation)
        {
            var request = new GraphQLRequest { Document = call.Parameters.Document, OperationName = call.Parameters.OperationName, Variables = call.Parameters.Variables };
            if (_executor.Prepare(request.Document.Span).KindOf(request.OperationName) == OperationKind.Subscription)
                return _executor.Subscribe(request, cancellation) is { IsOpen: true } outcome ? OperationAnswer.Open(outcome.Responses!) : throw new InvalidOperationException("The subscription was refused.");
            var output = new ArrayBufferWriter<byte>();
            var summary = await _executor.ExecuteAsync(request, output, cancellation);
            return OperationAnswer.Single(output.WrittenMemory, summary.HasData);
        }

        public OperationAnswer Explain(Exception fault) => OperationAnswer.Refused(new Problem(500, "SO9999", fault.Message));

        private static async IAsyncEnumerable<object?> Count(int to)
        {
            for (var number = 1; number <= to; number++)
            {
                await Task.Yield();
                yield return number;
            }
        }

        private static async IAsyncEnumerable<object?> Boom()
        {
            await Task.Yield();
            yield return 1;
            throw new InvalidOperationException("boom");
        }

        private static async IAsyncEnumerable<object?> Never([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            yield break;
        }

        private async IAsyncEnumerable<object?> Flood()
        {
            var text = new string('x', 64 * 1024);
            try
            {
                while (true)
                {
                    await Task.Yield();
                    yield return text;
                }
            }
            finally
            {
                Interlocked.Increment(ref _floodsEnded);
            }
        }
    }
}
