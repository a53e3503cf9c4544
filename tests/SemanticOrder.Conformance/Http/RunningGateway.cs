using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SemanticOrder.Gateway.Composition;

namespace SemanticOrder.Conformance.Http;

/// <summary>A gateway on a free loopback port that takes updates; every case has it for itself, empty.</summary>
public sealed class RunningGateway : IAsyncDisposable
{
    private readonly string _folder;
    private readonly WebApplication _app;

    private RunningGateway(string folder, WebApplication app)
    {
        (_folder, _app) = (folder, app);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public static async Task<RunningGateway> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("semanticorder-").FullName;
        var app = await GatewayHost.BuildAsync(new GatewayOptions
        {
            Urls = ["http://127.0.0.1:0"],
            Data = folder,
            Ontologies = Path.Combine(SuiteFolder.Repository!, "ontologies"),
            Samples = null,
            SparqlUpdates = true,
            LogLevel = LogLevel.Warning,
        });
        await app.StartAsync();
        return new RunningGateway(folder, app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
