using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SemanticOrder.Gateway.Tests.Remote;

/// <summary>An HTTP server on a free loopback port that answers every request as a test wants, and keeps what it was asked.</summary>
internal sealed class StubEndpoint : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StubEndpoint()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.None);
        _app = builder.Build();
        _app.Run(async context =>
        {
            var query = HttpMethods.IsPost(context.Request.Method) ? (await context.Request.ReadFormAsync()).TryGetValue("query", out var text) ? text.ToString() : "" : context.Request.QueryString.Value;
            Requests.Enqueue($"{context.Request.Method} {context.Request.Path} {query}");
            await Answer(context);
        });
    }

    /// <summary>Method, path and query of each request.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>Its address as a SPARQL endpoint.</summary>
    public string Iri { get; private set; } = "";

    /// <summary>How it answers.</summary>
    public RequestDelegate Answer { get; set; } = _ => Task.CompletedTask;

    public static async Task<StubEndpoint> StartAsync()
    {
        var stub = new StubEndpoint();
        await stub._app.StartAsync();
        stub.Iri = stub._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/sparql";
        return stub;
    }

    /// <summary>Gives the same answer to everyone from now on.</summary>
    public void Give(string? contentType, string body, int status = 200) => Answer = async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body));
    };

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(soon.Token);
        await _app.DisposeAsync();
    }
}
