using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Access;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.Gateway.Endpoints;

namespace SemanticOrder.Gateway.Commands;

/// <summary><c>serve</c>: runs the gateway until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Command Create(TextWriter output)
    {
        var urls = new Option<string>("--urls")
        {
            Description = "监听地址，用分号隔开；本机以外须有凭据 · Addresses to listen on, separated by semicolons; others than loopback need credentials",
            DefaultValueFactory = _ => string.Join(';', new GatewayOptions().Urls),
        };
        var (data, ontologies) = (CommandOptions.Data(), CommandOptions.Ontologies());
        var (models, model) = (CommandOptions.Models(), CommandOptions.Model());
        var samples = new Option<bool>("--samples") { Description = "空库时载入样例订单 · Load the sample orders into an empty database", DefaultValueFactory = _ => true };
        var noSamples = new Option<bool>("--no-samples") { Description = "不载入样例订单 · Load no sample orders" };
        var updates = new Option<bool>("--sparql-updates") { Description = "允许 SPARQL 更新，只改内存中的副本 · Take SPARQL updates; they change a copy in memory" };
        var incremental = new Option<bool>("--incremental-delivery") { Description = "允许 @defer 与 @stream，分批作答 · Take @defer and @stream: answers may come in parts" };
        var command = new Command("serve", "运行网关（默认） · Runs the gateway (the default)") { urls, data, ontologies, models, model, samples, noSamples, updates, incremental };
        var remote = new RemoteCommandOptions();
        remote.AddTo(command);
        var security = new SecurityCommandOptions();
        security.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            security.Read(parsed, new GatewayOptions
            {
                Urls = parsed.GetValue(urls)!.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                Data = parsed.GetValue(data)!,
                Ontologies = parsed.GetValue(ontologies)!,
                Models = parsed.GetValue(models),
                Model = parsed.GetValue(model),
                Samples = parsed.GetValue(samples) && !parsed.GetValue(noSamples) ? DefaultFolders.Samples : null,
                SparqlUpdates = parsed.GetValue(updates),
                DeliversIncrementally = parsed.GetValue(incremental),
                Remote = remote.Read(parsed),
            }),
            output,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(GatewayOptions options, TextWriter output, CancellationToken cancellation)
    {
        if (options.Urls.Count == 0)
            throw new SemanticOrderException("SO8002", "--urls names no address. Write it as http://127.0.0.1:5080.");
        await using var app = await GatewayHost.BuildAsync(options, cancellation: cancellation);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (Exception fault) when (fault is IOException or SocketException)
        {
            throw new SemanticOrderException("SO8004", $"The gateway cannot listen on {string.Join(", ", options.Urls)}: {fault.Message.TrimEnd('.')}. Stop what uses the address, or name another with --urls.", innerException: fault);
        }

        Greet(app, await app.Services.GetRequiredService<Authentication>().IsRequiredAsync(cancellation), hasSamples: options.Samples is not null, output);
        await app.WaitForShutdownAsync(cancellation);
        return GatewayCommands.Done;
    }

    private static void Greet(WebApplication app, bool asksForCredentials, bool hasSamples, TextWriter output)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        output.WriteLine();
        foreach (var address in addresses)
            output.WriteLine($"SemanticOrder 在此 · is at   {address}   (GraphQL: {address.TrimEnd('/')}/graphql)");
        output.WriteLine(asksForCredentials
            ? "须有密钥或令牌，见 keys add。 · A key or token is needed; 'keys add' makes one."
            : "只对本机开放，不需要密钥；有密钥或令牌签发者之前不监听其他地址。 · Loopback only, no key needed; no other address is bound until there is a key ('keys add') or an issuer of tokens (--jwt-audience).");
        // The questions are about the sample orders: without those they would find nothing.
        foreach (var line in hasSamples ? Questions(addresses.First().TrimEnd('/'), asksForCredentials) : [])
            output.WriteLine(line);
        output.WriteLine();
        output.Flush();
    }

    /// <summary>The questions about the sample orders, each as a blank line, a title and a command.</summary>
    /// <param name="address">Address of the gateway, without a slash at its end.</param>
    /// <param name="asksForCredentials">True where a key is needed.</param>
    internal static IEnumerable<string> Questions(string address, bool asksForCredentials) => SampleQueries.All.SelectMany(sample => (string[])
    [
        "",
        $"# {sample.TitleZh} · {sample.TitleEn}",
        $"curl -s {address}/graphql -H 'Content-Type: application/json'{(asksForCredentials ? " -H 'X-Api-Key: so_…'" : "")} -d '{System.Text.Json.JsonSerializer.Serialize(new { query = OneLine(sample.Query) }, Readable)}'",
    ]);

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string OneLine(string query) => string.Join(' ', query.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
