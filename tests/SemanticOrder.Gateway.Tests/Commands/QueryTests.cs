using System.Text.Json;
using NUnit.Framework;
using SemanticOrder.Gateway.Commands;

namespace SemanticOrder.Gateway.Tests.Commands;

/// <summary><c>query</c>: what is printed for each form of query and each format, and what is wrong.</summary>
public sealed class QueryTests
{
    private const string Labels = "SELECT ?label { cold:Frozen skos:prefLabel ?label } ORDER BY ?label";

    [Test]
    public async Task A_table_shows_prefixes_and_lines_up_its_columns()
    {
        var (code, output, _) = await RunAsync("SELECT ?concept ?label { VALUES ?concept { cold:Frozen os:Order } ?concept rdfs:label|skos:prefLabel ?label FILTER(LANG(?label) = 'zh') } ORDER BY ?concept");
        var lines = output.Split('\n');
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero);
            Assert.That(lines[0], Does.Match("^concept +label$"));
            Assert.That(output, Does.Contain("cold:Frozen").And.Contain("冷冻").And.Contain("2 solutions"));
            Assert.That(lines[2].IndexOf("@zh", StringComparison.Ordinal), Is.Positive);
        });
    }

    [Test]
    public async Task Csv_and_json_are_the_formats_of_SPARQL()
    {
        var csv = await RunAsync(Labels, "--output", "csv");
        var json = await RunAsync(Labels, "--output", "json");
        Assert.Multiple(() =>
        {
            Assert.That(csv.Output, Does.StartWith("label\r\n"));
            Assert.That(JsonDocument.Parse(json.Output).RootElement.GetProperty("head").GetProperty("vars")[0].GetString(), Is.EqualTo("label"));
        });
    }

    [Test]
    public async Task Ask_answers_true_or_false() => Assert.That((await RunAsync("ASK { cold:Frozen a owl:Class }")).Output.Trim(), Is.EqualTo("true"));

    [Test]
    public async Task Construct_and_describe_are_Turtle() => Assert.Multiple(async () =>
    {
        Assert.That((await RunAsync("CONSTRUCT { cold:Frozen skos:prefLabel ?l } { cold:Frozen skos:prefLabel ?l }")).Output, Does.Contain("@prefix cold:").And.Contain("cold:Frozen skos:prefLabel"));
        Assert.That((await RunAsync("DESCRIBE cold:Frozen")).Output, Does.Contain("cold:Frozen"));
    });

    [Test]
    public async Task A_query_comes_from_a_file_and_explain_shows_how_it_is_run()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, Labels);
            var plain = await RunAsync("--file", file);
            var explained = await RunAsync("--file", file, "--explain");
            Assert.Multiple(() =>
            {
                Assert.That(plain.Output, Does.Contain("solution"));
                Assert.That(explained.Code, Is.Zero);
                Assert.That(explained.Output, Is.Not.Empty.And.Not.EqualTo(plain.Output));
            });
        }
        finally
        {
            File.Delete(file);
        }
    }

    [TestCase("SELECT * { ?s ?p }", "1:")]
    [TestCase("--file", "SO2061", "/nowhere/query.rq")]
    [TestCase("ASK {}", "SO2061", "--file", "query.rq")]
    [TestCase("ASK {}", "pdf", "--output", "pdf")]
    public async Task What_is_wrong_is_said_in_words_with_exit_code_2(string first, string message, params string[] further)
    {
        var (code, _, error) = await RunAsync([first, .. further]);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(2));
            Assert.That(error, Does.Contain(message));
        });
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        var code = await GatewayCommands.RunAsync(["query", .. args, "--knowledge", Repository.Ontologies], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
