using System.Text.RegularExpressions;
using NUnit.Framework;
using SemanticOrder.Gateway.Commands;

namespace SemanticOrder.Gateway.Tests.Documentation;

/// <summary>The commands of docs/shapes.md print what stands below them.</summary>
public sealed partial class ShapesPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "shapes.md")).ReplaceLineEndings("\n");

    [Test]
    public async Task The_command_prints_what_stands_below_it()
    {
        var match = Sample().Match(Page);
        var args = match.Groups["arguments"].Value.Split(' ').Select(argument => argument.Contains('/', StringComparison.Ordinal) || argument == "ontologies" ? Path.Combine(Repository.Root, argument) : argument);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        var code = await GatewayCommands.RunAsync([.. args], output, error, ShippedKnowledge.Compiler);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero, error.ToString());
            Assert.That(output.ToString(), Does.EndWith(match.Groups["answer"].Value));
        });
    }

    [Test]
    public async Task A_payload_needs_its_source()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await GatewayCommands.RunAsync(["validate", Repository.Ontologies, "--payload", Path.Combine(Repository.Root, "samples", "orders", "jd-orders.json")], output, error, ShippedKnowledge.Compiler);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(2));
            Assert.That(output.ToString() + error, Does.Contain("--source"));
        });
    }

    [GeneratedRegex("```sh\n.*? -- (?<arguments>validate .*?)\n```\n\n```text\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Sample();
}
