using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;
using SemanticOrder.Gateway.Commands;

namespace SemanticOrder.Gateway.Tests.Documentation;

/// <summary>
/// The whole way of docs/tagging.md, from a remark to a candidate before the promotion gate, answers what the page says, step by step. Hashes, decimals and numbers of lines are not compared: a word more in the lexicon changes them.
/// </summary>
public sealed partial class TaggingPageTests
{
    private const string LeftOut = "…";
    private static readonly string Page = Read("docs/tagging.md");
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private string _hash = "";

    [TestCase("## The whole way", 12)]
    [TestCase("## Add a tag", 3)]
    public async Task Every_step_answers_what_stands_below_it(string section, int count)
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        var start = Page.IndexOf(section + "\n", StringComparison.Ordinal);
        var steps = Step().Matches(Page[start..Page.IndexOf("\n## ", start, StringComparison.Ordinal)]);
        Assert.That(steps, Has.Count.EqualTo(count));
        foreach (Match step in steps)
        {
            var (text, expected) = (step.Groups["step"].Value, step.Groups["answer"].Value);
            var answer = step.Groups["kind"].Value == "graphql" ? Json(await gateway.QueryAsync(text)) : await RunAsync(gateway, text);
            await gateway.SettleAsync();
            Assert.That(Masked(answer), Does.Match(Pattern(step.Groups["form"].Value == "json" ? Json(JsonDocument.Parse(expected).RootElement) : expected)), $"{text}\nanswers\n{answer}");
        }
    }

    [Test]
    public void The_files_are_those_of_the_samples() =>
        Assert.That(Shown().Matches(Page).Select(file => file.Groups["content"].Value), Is.EqualTo(new[] { Read("samples/tagging/fish/fish.ttl"), Read("samples/tagging/fish/fish.lexicon.tsv") }));

    /// <summary>Runs the commands of a step, as a shell in the folder of the repository would.</summary>
    private async Task<string> RunAsync(TestGateway gateway, string commands)
    {
        using var output = new StringWriter { NewLine = "\n" };
        foreach (var words in commands.Split('\n').Select(Words))
        {
            if (words is ["cp", "-r", var from, var to])
            {
                Repository.Copy(Path.Combine(Repository.Root, from), Path.Combine(gateway.Ontologies, Path.GetRelativePath("ontologies", to)));
                continue;
            }

            using var error = new StringWriter();
            await GatewayCommands.RunAsync([.. words.Skip(1).Select(word => word == "HASH" ? _hash : InRepository(word)), .. Where(words, gateway)], output, error);
            Assert.That(error.ToString().Split('\n').Where(line => line.Contains("SO", StringComparison.Ordinal)), Is.Empty, commands);
            _hash = Hash().Matches(output.ToString()).Select(match => match.Value).LastOrDefault(hash => words.Contains("train")) ?? _hash;
        }

        return output.ToString();
    }

    /// <summary>The folders that a verb takes, which in the page are those where it runs.</summary>
    private static string[] Where(string[] words, TestGateway gateway)
    {
        string[] data = ["--data", gateway.Data], ontologies = ["--ontologies", gateway.Ontologies], models = ["--models", Path.Combine(gateway.Data, "models")];
        return words switch
        {
            [_, "tag", "text" or "train", ..] => [.. models, .. ontologies],
            [_, "tag", "drift", ..] => data,
            [_, "tag", "rollback", ..] => models,
            _ => [.. data, .. ontologies],
        };
    }

    private static string InRepository(string word) => word.StartsWith("samples/", StringComparison.Ordinal) ? Path.Combine(Repository.Root, word) : word;

    private static string[] Words(string command) => [.. Word().Matches(command).Select(match => match.Value.Trim('"'))];

    private static string Pattern(string expected) => "^" + Regex.Escape(Masked(expected)).Replace(Regex.Escape("\n" + LeftOut + "\n"), "\n(.*\n)*?", StringComparison.Ordinal) + "$";

    private static string Masked(string text) => Line().Replace(Decimal().Replace(Hash().Replace(text.TrimEnd() + "\n", "HASH"), "0.0"), ":0");

    private static string Json(JsonElement element) => JsonSerializer.Serialize(element, Readable);

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, file)).ReplaceLineEndings("\n");

    [GeneratedRegex("```(?<kind>graphql|sh)\n(?<step>[^`]*?)\n```\n\n```(?<form>json|text)\n(?<answer>.*?)```|```sh\n(?<step>cp [^`\n]*)\n```", RegexOptions.Singleline)]
    private static partial Regex Step();

    [GeneratedRegex("```(turtle|tsv)\n(?<content>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Shown();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Word();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hash();

    [GeneratedRegex(@"\d+\.\d+")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"(?<=\.(tsv|yml)):\d+")]
    private static partial Regex Line();
}
