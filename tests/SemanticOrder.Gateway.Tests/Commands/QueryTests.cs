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

    [Test]
    public async Task Files_are_asked_in_place_of_the_knowledge_and_read_from_their_snapshot_until_they_change()
    {
        var folder = Directory.CreateTempSubdirectory("semanticorder-");
        try
        {
            var (data, snapshot) = (Path.Combine(folder.FullName, "data.ttl"), Path.Combine(folder.FullName, "data.snap"));
            string[] query = ["SELECT ?o { <http://e/s> <http://e/p> ?o }", "--output", "csv", "--data", data, "--snapshot", snapshot];
            await File.WriteAllTextAsync(data, "<http://e/s> <http://e/p> 1 .");
            var first = await RunAsync(query);
            var written = await File.ReadAllBytesAsync(snapshot);
            var second = await RunAsync(query);
            await File.WriteAllTextAsync(data, "<http://e/s> <http://e/p> 2 .");
            var changed = await RunAsync(query);
            var damaged = await File.ReadAllBytesAsync(snapshot);
            damaged[^40] ^= 1;
            await File.WriteAllBytesAsync(snapshot, damaged);
            var mended = await RunAsync(query);
            var again = await RunAsync(query);
            Assert.Multiple(() =>
            {
                Assert.That((first.Output, first.Error), Is.EqualTo(("o\r\n1\n", "")));
                Assert.That((second.Output, second.Error), Is.EqualTo(("o\r\n1\n", "")));
                Assert.That(changed.Output, Is.EqualTo("o\r\n2\n"));
                Assert.That(changed.Error, Does.Contain("changed"));
                Assert.That(written, Is.Not.EqualTo(damaged));
                Assert.That(mended.Output, Is.EqualTo("o\r\n2\n"));
                Assert.That(mended.Error, Does.Contain("SO1022"));
                Assert.That((again.Output, again.Error), Is.EqualTo(("o\r\n2\n", "")));
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public async Task A_snapshot_file_never_replaces_another_file_and_bad_data_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("semanticorder-");
        try
        {
            var (data, other) = (Path.Combine(folder.FullName, "data.ttl"), Path.Combine(folder.FullName, "notes.txt"));
            await File.WriteAllTextAsync(data, "<http://e/s> <http://e/p> .");
            await File.WriteAllTextAsync(other, "not a snapshot, and longer than the header of one would be, by some words at least");
            var broken = await RunAsync("ASK {}", "--data", data);
            await File.WriteAllTextAsync(data, "<http://e/s> <http://e/p> 1 .");
            var refused = await RunAsync("ASK {}", "--data", data, "--snapshot", other);
            var absent = await RunAsync("ASK {}", "--data", Path.Combine(folder.FullName, "absent.ttl"));
            Assert.Multiple(() =>
            {
                Assert.That(broken.Error, Does.Contain("data.ttl:1:"));
                Assert.That(refused.Error, Does.Contain("SO1020"));
                Assert.That(File.ReadAllText(other), Does.StartWith("not a snapshot"));
                Assert.That(absent.Error, Does.Contain("SO2065").And.Contain("absent.ttl"));
                Assert.That((broken.Code, refused.Code, absent.Code), Is.EqualTo((2, 2, 2)));
            });
        }
        finally
        {
            folder.Delete(recursive: true);
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
        var code = await GatewayCommands.RunAsync(["query", .. args, "--knowledge", Repository.Ontologies], output, error, ShippedKnowledge.Compiler);
        return (code, output.ToString(), error.ToString());
    }
}
