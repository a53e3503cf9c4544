using NUnit.Framework;
using SemanticOrder.Gateway.Commands;

namespace SemanticOrder.Gateway.Tests.Schema;

/// <summary>Knowledge that changes: what contradicts itself is refused with its proof, and what two versions infer differently is told in words.</summary>
public sealed class KnowledgeChangeTests
{
    private const string Prefixes = """
        @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix cold: <https://w3id.org/semanticorder/cold-chain#> . @prefix x: <http://example.org/x#> .

        """;

    private const string Ice = "x:Ice a owl:Class , skos:Concept ; skos:prefLabel \"冰鲜\"@zh , \"on ice\"@en ; rdfs:subClassOf cold:Chilled0To4 .";

    [Test]
    public async Task A_version_that_contradicts_itself_is_refused_with_its_proof_and_the_former_keeps_serving()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        var before = await VersionAsync(gateway);
        await WriteAsync(gateway.Ontologies, "x:Odd a owl:Class ; rdfs:label \"怪\"@zh , \"odd\"@en ; rdfs:subClassOf cold:Chilled0To4 , cold:FrozenMinus18 .");
        var answer = await gateway.AskAsync("mutation { reloadKnowledge { version } }");
        var error = answer.GetProperty("errors")[0];
        var after = await VersionAsync(gateway);
        var (code, output, _) = await RunAsync("validate", gateway.Ontologies);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(output, Does.Match(@"cold-chain\.ttl:\d+:1: error SO3011: Nothing can be a x:Odd").And.Contain("it is “odd”").And.Contain("the mapping tests were not run"));
            Assert.That(error.GetProperty("extensions").GetProperty("code").GetString(), Is.EqualTo("SO3011"));
            Assert.That(error.GetProperty("message").GetString(), Does.Contain("domains/cold-chain/cold-chain.ttl:").And.Contain("“odd”").And.Contain("它属于“怪”").And.Contain("“冷冻”"));
            Assert.That(after, Is.EqualTo(before));
        });
    }

    [Test]
    public async Task What_a_new_version_infers_and_no_longer_infers_is_told_by_concept_with_its_reasons()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false, prepare: folder => File.WriteAllText(Path.Combine(folder, "core", "x.ttl"), Prefixes + Ice));
        var before = await VersionAsync(gateway);
        await WriteAsync(gateway.Ontologies, Ice.Replace("cold:Chilled0To4", "cold:FrozenMinus18", StringComparison.Ordinal));
        await gateway.QueryAsync("mutation { reloadKnowledge { version } }");
        var diff = (await gateway.QueryAsync(
            "query($from: ID!) { knowledgeDiff(from: $from) { from to added removed concepts { iri curie label(lang: \"zh\") added { property value text(lang: \"en\") why { kind sentences(lang: \"zh\") } } removed { text(lang: \"zh\") why { lines } } } } }",
            new { from = before })).GetProperty("knowledgeDiff");
        var ice = diff.GetProperty("concepts").EnumerateArray().Single(concept => concept.GetProperty("iri").GetString() == "http://example.org/x#Ice");
        Assert.Multiple(() =>
        {
            Assert.That(diff.GetProperty("from").GetString(), Is.EqualTo(before));
            Assert.That(ice.GetProperty("label").GetString(), Is.EqualTo("冰鲜"));
            Assert.That(ice.GetProperty("added").EnumerateArray().Select(added => added.GetProperty("text").GetString()), Does.Contain("every “on ice” is “frozen”").And.Some.Contain("of on ice is -18.0 CEL"));
            Assert.That(ice.GetProperty("removed").EnumerateArray().Select(removed => removed.GetProperty("text").GetString()), Does.Contain("凡“冰鲜”都属于“冷藏”"));
            Assert.That(ice.GetProperty("added").EnumerateArray().Select(added => added.GetProperty("why").GetProperty("sentences").GetArrayLength()), Is.All.GreaterThan(0));
            Assert.That(diff.GetProperty("added").GetInt32(), Is.EqualTo(diff.GetProperty("concepts").EnumerateArray().Sum(concept => concept.GetProperty("added").GetArrayLength())));
            Assert.That(diff.GetProperty("concepts").EnumerateArray().Select(concept => concept.GetProperty("iri").GetString()), Is.All.EqualTo("http://example.org/x#Ice"), "Nothing else changed.");
        });
        Assert.That(await gateway.CodeOfAsync("{ knowledgeDiff(from: \"magic\") { added } }"), Is.EqualTo("SO8036"));
        Assert.That(await gateway.CodeOfAsync("query($from: ID!) { knowledgeDiff(from: $from) { added } }", new { from = new string('0', 64) }), Is.EqualTo("SO6012"));
    }

    [Test]
    public async Task Validate_tells_what_is_inferred_differently_since_a_folder_and_since_a_version()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        var version = await VersionAsync(gateway);
        await WriteAsync(gateway.Ontologies, Ice);
        var sinceFolder = await RunAsync("validate", gateway.Ontologies, "--since", Repository.Ontologies);
        var sinceVersion = await RunAsync("validate", gateway.Ontologies, "--since", version, "--data", gateway.Data);
        var sinceNothing = await RunAsync("validate", gateway.Ontologies, "--since", "nowhere", "--data", gateway.Data);
        var same = await RunAsync("validate", Repository.Ontologies, "--since", Repository.Ontologies);
        Assert.Multiple(() =>
        {
            foreach (var (code, output, _) in (IEnumerable<(int, string, string)>)[sinceFolder, sinceVersion])
            {
                Assert.That(code, Is.Zero, output);
                Assert.That(output, Does.Contain("冰鲜 · on ice <http://example.org/x#Ice>").And.Contain("  + 凡“冰鲜”都属于“冷藏” · every “on ice” is “chilled”").And.Match(@"[1-9]\d* inferences added, 0 removed since"));
            }

            Assert.That(sinceNothing.Code, Is.EqualTo(2));
            Assert.That(sinceNothing.Error, Does.Contain("SO8069"));
            Assert.That(same.Output, Does.Contain("0 inferences added, 0 removed since"));
        });
    }

    private static Task WriteAsync(string ontologies, string turtle) => File.WriteAllTextAsync(Path.Combine(ontologies, "core", "x.ttl"), Prefixes + turtle);

    private static async Task<string> VersionAsync(TestGateway gateway) => (await gateway.QueryAsync("{ knowledge { version } }")).GetProperty("knowledge").GetProperty("version").GetString()!;

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        var code = await GatewayCommands.RunAsync(args, output, error, ShippedKnowledge.Compiler);
        return (code, output.ToString(), error.ToString());
    }
}
