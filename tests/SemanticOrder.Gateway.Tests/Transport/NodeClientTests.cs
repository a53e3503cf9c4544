using System.Diagnostics;
using NUnit.Framework;

namespace SemanticOrder.Gateway.Tests.Transport;

/// <summary>JavaScript clients against the running gateway, where Node is present and <c>npm ci</c> was run in NodeClients.</summary>
public sealed class NodeClientTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "SemanticOrder.Gateway.Tests", "NodeClients");

    private TestGateway _gateway = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            Assert.Ignore("The npm packages are not present; run npm ci in tests/SemanticOrder.Gateway.Tests/NodeClients.");
        _gateway = await TestGateway.StartAsync(samples: false);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_gateway is not null)
            await _gateway.DisposeAsync();
    }

    [TestCase("audit.mjs", "61 of 61 ok")]
    [TestCase("ws.mjs", "ok")]
    [TestCase("sse.mjs", "ok")]
    public async Task A_client_is_served(string script, string lastLine)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Folder, script), new Uri(_gateway.Address, "/graphql").ToString()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(limit.Token);
        Assert.Multiple(async () =>
        {
            Assert.That((await output).TrimEnd().Split('\n')[^1], Is.EqualTo(lastLine), await output + await error);
            Assert.That(process.ExitCode, Is.Zero);
        });
    }
}
