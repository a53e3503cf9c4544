using System.Diagnostics;
using System.Globalization;
using System.Net;
using NUnit.Framework;
using SemanticOrder.Gateway.Commands;

namespace SemanticOrder.Gateway.Tests.Commands;

/// <summary><c>serve</c> as a process of its own.</summary>
[Platform("Linux,MacOsX", Reason = "stops the process by a signal")]
public sealed class ServeTests
{
    [Test]
    public async Task An_address_in_use_is_said_in_words_and_in_no_log()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        var folder = Directory.CreateTempSubdirectory("semanticorder-").FullName;
        try
        {
            using var process = GatewayProcess.Start("serve", "--urls", gateway.Address.GetLeftPart(UriPartial.Authority), "--data", folder, "--no-samples");
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
            Assert.Multiple(async () =>
            {
                Assert.That(await process.EndAsync(limit.Token), Is.EqualTo(2));
                Assert.That(process.Lines, Has.Exactly(1).Contains("SO8004").And.Some.Contains(gateway.Address.Authority));
                Assert.That(process.Lines, Has.None.Contains("   at "), "no stack traces");
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void With_the_sample_orders_three_questions_about_them_are_shown()
    {
        var lines = ServeCommand.Questions("http://127.0.0.1:5080", asksForCredentials: true).ToList();
        Assert.That(lines.Where(line => line.StartsWith("curl -s http://127.0.0.1:5080/graphql ", StringComparison.Ordinal) && line.Contains("X-Api-Key", StringComparison.Ordinal)), Has.Exactly(3).Items);
    }

    [Test]
    public async Task Serve_greets_with_its_address_asks_nothing_about_samples_that_are_not_there_and_ends_cleanly_on_sigterm()
    {
        var folder = Directory.CreateTempSubdirectory("semanticorder-").FullName;
        try
        {
            using var process = Process.Start(new ProcessStartInfo("dotnet")
            {
                ArgumentList = { Path.Combine(AppContext.BaseDirectory, "SemanticOrder.Gateway.dll"), "--urls", "http://127.0.0.1:0", "--data", folder, "--ontologies", Repository.Ontologies, "--no-samples" },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
            var greeting = new List<string>();
            while (!greeting.Exists(line => line.Contains("no key needed", StringComparison.Ordinal)) && await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
                greeting.Add(line);
            var address = greeting.Find(line => line.Contains("http://127.0.0.1:", StringComparison.Ordinal))!.Split("is at", 2)[1].Trim().Split(' ')[0];
            using var client = new HttpClient();
            using var live = await client.GetAsync(new Uri(address + "/health/live"), limit.Token);

            using var signal = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            greeting.AddRange((await process.StandardOutput.ReadToEndAsync(limit.Token)).Split('\n'));
            await process.WaitForExitAsync(limit.Token);
            Assert.Multiple(() =>
            {
                Assert.That(greeting, Has.None.StartWith("curl "));
                Assert.That(live.StatusCode, Is.EqualTo(HttpStatusCode.OK));
                Assert.That(greeting, Has.Some.Contains("Loopback only, no key needed"));
                Assert.That(process.ExitCode, Is.Zero);
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
