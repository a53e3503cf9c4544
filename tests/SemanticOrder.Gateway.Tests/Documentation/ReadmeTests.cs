using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;
using SemanticOrder.Gateway.Commands;

namespace SemanticOrder.Gateway.Tests.Documentation;

/// <summary>What README.md and README.zh-CN.md promise a newcomer is what happens: the questions get the answers printed below them, the commands and files exist.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string[] Pages = ["README.md", "README.zh-CN.md"];
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private TestGateway _gateway = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _gateway = await TestGateway.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _gateway.DisposeAsync();

    private static IEnumerable<TestCaseData> Questions() => Pages.SelectMany(page => Question().Matches(Read(page))
        .Select((match, index) => new TestCaseData(match.Groups["query"].Value, match.Groups["answer"].Value).SetArgDisplayNames(page, $"question {index + 1}")));

    [TestCaseSource(nameof(Questions))]
    public async Task A_question_gets_the_answer_that_is_printed_below_it(string query, string printed)
    {
        var answer = await _gateway.AskAsync(query);
        Assert.Multiple(() =>
        {
            Assert.That(answer.TryGetProperty("errors", out _), Is.False);
            Assert.That(WithoutSpace(printed), Is.EqualTo(WithoutSpace($"{{\"data\":{JsonSerializer.Serialize(answer.GetProperty("data"), Readable)}}}")));
            Assert.That(answer.GetProperty("extensions").GetProperty("knowledgeVersion").GetString(), Does.Match("^[0-9a-f]{64}$"));
        });
    }

    [Test]
    public void Each_page_asks_about_size_urgency_and_cold_chain() =>
        Assert.That(Pages.Select(page => Question().Count(Read(page))), Is.All.EqualTo(3));

    [TestCaseSource(nameof(Pages))]
    public async Task The_commands_exist(string page)
    {
        var text = Read(page);
        var project = RunProject().Match(text).Groups["project"].Value;
        Assert.That(Path.Combine(Repository.Root, project, Path.GetFileName(project) + ".csproj"), Does.Exist);
        Assert.That(text, Does.Contain("\ndotnet test "));
        Assert.That(Path.Combine(Repository.Root, "SemanticOrder.sln"), Does.Exist);
        var verbs = Verb().Matches(Line(text, "`--help`")).Select(match => match.Groups["verb"].Value).Distinct().ToList();
        Assert.That(verbs, Is.EquivalentTo(new[] { "ingest", "translate", "validate", "query", "extract" }));
        foreach (var verb in verbs)
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            Assert.That(await GatewayCommands.RunAsync([verb, "--help"], output, error), Is.Zero, error.ToString());
            Assert.That(output.ToString(), Does.Contain(verb));
        }
    }

    /// <summary>So that <c>data</c> and <c>ontologies</c> are the folders that the pages speak of.</summary>
    [Test]
    public async Task The_first_command_runs_in_the_folder_where_it_is_called()
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", RunProject().Match(Read(Pages[0])).Groups["project"].Value, "-getProperty:RunWorkingDirectory", "-nodeReuse:false"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var folder = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(Path.TrimEndingDirectorySeparator(folder.Trim()), Is.EqualTo(Path.TrimEndingDirectorySeparator(Repository.Root)));
    }

    private static string Read(string page) => File.ReadAllText(Path.Combine(Repository.Root, page)).ReplaceLineEndings("\n");

    private static string Line(string text, string word) => text.Split('\n').First(line => line.Contains(word, StringComparison.Ordinal));

    private static string WithoutSpace(string text) => Space().Replace(text, "");

    [GeneratedRegex("```graphql\n(?<query>.*?)```\n\n```json\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Question();

    [GeneratedRegex(@"dotnet run --project (?<project>\S+)")]
    private static partial Regex RunProject();

    [GeneratedRegex("`(?<verb>[a-z]+)[ `]")]
    private static partial Regex Verb();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
