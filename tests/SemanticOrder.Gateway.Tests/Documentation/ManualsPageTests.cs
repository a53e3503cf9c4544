using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace SemanticOrder.Gateway.Tests.Documentation;

/// <summary>The whole way of docs/manuals.md, from an uploaded manual to the violation that quotes it, answers what the page says, step by step.</summary>
public sealed partial class ManualsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "manuals.md")).ReplaceLineEndings("\n");

    [Test]
    public async Task Every_step_answers_what_stands_below_it()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false, ontologies => Repository.Copy(Path.Combine(Repository.Root, "samples", "cold-chain"), Path.Combine(ontologies, "sources", "stock")));
        var steps = Step().Matches(Page);
        Assert.That(steps, Has.Count.GreaterThanOrEqualTo(8));
        foreach (Match step in steps)
        {
            var answer = await RunAsync(gateway, step);
            using var expected = JsonDocument.Parse(step.Groups["answer"].Value);
            Assert.That(JsonElement.DeepEquals(answer, expected.RootElement), Is.True, $"{step.Groups["step"].Value}\nanswers\n{answer.GetRawText()}");
            await gateway.SettleAsync();
        }
    }

    private static async Task<JsonElement> RunAsync(TestGateway gateway, Match step)
    {
        var text = step.Groups["step"].Value;
        if (Upload().Match(text) is { Success: true } upload)
        {
            using var operations = JsonDocument.Parse(upload.Groups["operations"].Value);
            var query = operations.RootElement.GetProperty("query").GetString()!;
            return (await gateway.UploadAsync(query, await ReadAsync(upload.Groups["file"].Value), "manual.pdf", new { })).GetProperty("data");
        }

        if (Ingest().Match(text) is not { Success: true } ingest)
            return await gateway.QueryAsync(text);
        using var content = new ByteArrayContent(await ReadAsync(ingest.Groups["file"].Value)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var response = await gateway.Client.PostAsync(ingest.Groups["path"].Value, content);
        return await TestGateway.ReadAsync(response);
    }

    private static Task<byte[]> ReadAsync(string file) => File.ReadAllBytesAsync(Path.Combine(Repository.Root, file));

    [GeneratedRegex("```(graphql|sh)\n(?<step>[^`]*?)\n```\n\n```json\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Step();

    [GeneratedRegex(@"-F operations='(?<operations>[^']+)'.*-F 0=@(?<file>\S+)", RegexOptions.Singleline)]
    private static partial Regex Upload();

    [GeneratedRegex(@"localhost:5080(?<path>/ingest/\w+) .*--data-binary @(?<file>\S+)", RegexOptions.Singleline)]
    private static partial Regex Ingest();
}
