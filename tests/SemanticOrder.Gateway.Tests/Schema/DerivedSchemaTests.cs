using System.Text.Json;
using NUnit.Framework;
using SemanticOrder.Gateway.Schema;

namespace SemanticOrder.Gateway.Tests.Schema;

/// <summary>Types that come from the ontology folder, and publication.</summary>
public sealed class DerivedSchemaTests
{
    private const string ReloadMutation = "mutation { reloadKnowledge(reinterpret: NONE) { version mode publishedAt diagnostics { code } } }";

    [Test]
    public async Task A_new_folder_and_a_reload_bring_new_types_and_their_orders()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false, folder => Directory.Delete(Path.Combine(folder, "domains", "battery-rental"), recursive: true));
        var before = await gateway.QueryAsync("{ __type(name: \"BatteryRental\") { name } knowledge { version } }");
        Repository.Copy(Path.Combine(Repository.Ontologies, "domains", "battery-rental"), Path.Combine(gateway.Ontologies, "domains", "battery-rental"));
        Repository.Copy(Path.Combine(Repository.Root, "samples", "battery-rental"), Path.Combine(gateway.Ontologies, "sources", "swap"));
        var published = await gateway.QueryAsync(ReloadMutation);
        (await gateway.IngestAsync("swap", await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "samples", "battery-rental", "rentals.json")))).EnsureSuccessStatusCode();
        var after = await gateway.AskAsync("""
            { __type(name: "BatteryRental") { name description fields { name description } }
              orders(where: { lines: { some: { batteryRental: { some: { term: { eq: "P30D" } } } } } }) { nodes { id lines {
                batteryRental { __typename term deposit battery { serialNumber chargeAtReturn model { curie label } } takenFrom { cabinetNumber slot } returnedTo { cabinetNumber } } } } } }
            """);
        var rental = after.GetProperty("data").GetProperty("orders").GetProperty("nodes")[0].GetProperty("lines")[0].GetProperty("batteryRental");
        Assert.Multiple(() =>
        {
            Assert.That(before.GetProperty("__type").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(published.GetProperty("reloadKnowledge").GetProperty("version").GetString(), Is.Not.EqualTo(before.GetProperty("knowledge").GetProperty("version").GetString()));
            Assert.That(after.GetProperty("extensions").GetProperty("knowledgeVersion").GetString(), Is.EqualTo(published.GetProperty("reloadKnowledge").GetProperty("version").GetString()));
            Assert.That(after.GetProperty("data").GetProperty("__type").GetProperty("description").GetString(), Does.Contain("电池租赁").And.Contain("battery rental"));
            Assert.That(rental.GetProperty("__typename").GetString(), Is.EqualTo("BatteryRental"));
            Assert.That(rental.GetProperty("deposit").GetDecimal(), Is.EqualTo(299m));
            Assert.That(rental.GetProperty("battery").GetProperty("serialNumber").GetString(), Is.EqualTo("B48-000017"));
            Assert.That(rental.GetProperty("battery").GetProperty("model").GetProperty("curie").GetString(), Is.EqualTo("battery:Model48V24Ah"));
            Assert.That(rental.GetProperty("takenFrom").GetProperty("cabinetNumber").GetString(), Is.EqualTo("HZ-0042"));
            Assert.That(rental.GetProperty("returnedTo").GetProperty("cabinetNumber").GetString(), Is.EqualTo("HZ-0051"));
        });
    }

    [Test]
    public async Task Two_terms_with_one_name_stop_the_publication_and_both_are_named()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        var before = await VersionAsync(gateway);
        AddOntology(gateway, "ex:sku a owl:DatatypeProperty ; rdfs:domain os:OrderLine ; rdfs:range xsd:string .");
        var answer = await gateway.AskAsync(ReloadMutation);
        var error = answer.GetProperty("errors")[0];
        Assert.Multiple(async () =>
        {
            Assert.That(error.GetProperty("extensions").GetProperty("code").GetString(), Is.EqualTo("SO8012"));
            Assert.That(error.GetProperty("message").GetString(), Does.Contain("https://example.org/clash#sku").And.Contain("https://w3id.org/semanticorder/core#sku"));
            Assert.That(await VersionAsync(gateway), Is.EqualTo(before), "what served keeps serving");
        });
    }

    [TestCase("ex:statements a owl:DatatypeProperty ; rdfs:domain os:OrderLine ; rdfs:range xsd:string .", "SO8011")]
    [TestCase("ex:Concept a owl:Class . ex:about a owl:ObjectProperty ; rdfs:domain os:OrderLine ; rdfs:range ex:Concept .", "SO8011")]
    [TestCase("ex:size-note a owl:DatatypeProperty ; rdfs:domain os:OrderLine ; rdfs:range xsd:string .", "SO8013")]
    public async Task A_name_that_the_gateway_uses_or_graphql_cannot_write_is_refused(string turtle, string code)
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        AddOntology(gateway, turtle);
        Assert.That(await gateway.CodeOfAsync(ReloadMutation), Is.EqualTo(code));
    }

    [TestCase("ex:size-note a owl:DatatypeProperty ; rdfs:domain os:OrderLine ; rdfs:range xsd:string .", "'sizeNote'")]
    [TestCase("ex:\u5c3a\u7801\u5907\u6ce8 a owl:DatatypeProperty ; rdfs:domain os:OrderLine ; rdfs:range xsd:string ; rdfs:label \"size note\"@en .", "'sizeNote'")]
    [TestCase("ex:\u5907\u6ce8 a owl:DatatypeProperty ; rdfs:domain os:OrderLine ; rdfs:range xsd:string .", "'term59076CE8'")]
    [TestCase("ex:sku a owl:DatatypeProperty ; rdfs:domain os:OrderLine ; rdfs:range xsd:string .", "'clashSku'")]
    public async Task A_term_without_a_free_legal_name_gets_one_proposed(string turtle, string proposal)
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        AddOntology(gateway, turtle);
        var answer = await gateway.AskAsync(ReloadMutation);
        Assert.That(answer.GetProperty("errors")[0].GetProperty("message").GetString(), Does.Contain(proposal));
    }

    [Test]
    public async Task A_profile_hides_a_class_or_keeps_it_private()
    {
        await using var gateway = await TestGateway.StartAsync();
        const string Kinds = "{ hidden: __type(name: \"Party\") { name } order: __type(name: \"Order\") { fields { name } } where: __type(name: \"OrderWhere\") { inputFields { name } } orders { nodes { statements { node } notes { code } lines { temperature { concept { curie } } } } } }";
        var before = await gateway.QueryAsync(Kinds);
        AddOntology(gateway, "ex:profile a <https://w3id.org/semanticorder/graphql#Profile> ; <https://w3id.org/semanticorder/graphql#hides> os:Party ; <https://w3id.org/semanticorder/graphql#keepsPrivate> os:TemperatureStatement .");
        await gateway.QueryAsync(ReloadMutation);
        var after = await gateway.QueryAsync(Kinds);
        static IEnumerable<string?> Names(JsonElement data, string type, string list) => data.GetProperty(type).GetProperty(list).EnumerateArray().Select(field => field.GetProperty("name").GetString());
        Assert.Multiple(() =>
        {
            Assert.That(before.GetProperty("hidden").ValueKind, Is.EqualTo(JsonValueKind.Object));
            Assert.That(after.GetProperty("hidden").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(Names(before, "where", "inputFields"), Does.Contain("temperature"));
            Assert.That(Names(after, "where", "inputFields"), Does.Not.Contain("temperature"));
            Assert.That(Names(before, "order", "fields"), Does.Contain("temperature").And.Contain("temperatureConnection"));
            Assert.That(Names(after, "order", "fields"), Does.Contain("temperature").And.Not.Contain("temperatureConnection"));
            Assert.That(after.GetProperty("orders").GetProperty("nodes").GetRawText(), Does.Contain("cold:Frozen"), "what is private is still read below what leads to it");
        });
    }

    [Test]
    public async Task A_syntax_error_is_told_with_file_and_line_and_changes_nothing()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        var before = await VersionAsync(gateway);
        AddOntology(gateway, "ex:broken a owl:Class");
        var answer = await gateway.AskAsync(ReloadMutation);
        Assert.Multiple(async () =>
        {
            Assert.That(answer.GetProperty("errors")[0].GetProperty("message").GetString(), Does.Match(@"domains/example/example\.ttl:\d+:\d+: error SO1\d\d\d"));
            Assert.That(await VersionAsync(gateway), Is.EqualTo(before));
        });
    }

    [Test]
    public async Task A_label_changes_the_description_and_never_the_name()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        var file = Path.Combine(gateway.Ontologies, "core", "order.ttl");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("\"商家编码\"@zh", "\"货号\"@zh", StringComparison.Ordinal));
        await gateway.QueryAsync(ReloadMutation);
        var fields = (await gateway.QueryAsync("{ __type(name: \"OrderLine\") { fields { name description } } }")).GetProperty("__type").GetProperty("fields").EnumerateArray();
        Assert.That(fields.Single(field => field.GetProperty("name").GetString() == "sku").GetProperty("description").GetString(), Does.Contain("货号"));
    }

    [Test]
    public async Task A_name_once_published_stays_when_the_annotation_changes()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        var file = Path.Combine(gateway.Ontologies, "core", "order.ttl");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("gql:name \"lines\"", "gql:name \"items\"", StringComparison.Ordinal));
        await gateway.QueryAsync(ReloadMutation);
        var names = (await gateway.QueryAsync("{ __type(name: \"Order\") { fields { name } } }")).GetProperty("__type").GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()).ToList();
        Assert.That(names, Does.Contain("lines").And.Not.Contain("items"));
    }

    [Test]
    public async Task A_class_with_subclasses_is_an_interface_and_a_node_shows_its_own_type()
    {
        await using var gateway = await TestGateway.StartAsync(samples: true);
        var data = await gateway.QueryAsync("""
            { __type(name: "TemperatureStatement") { kind possibleTypes { name } }
              orders(where: { temperature: { some: { concept: { under: "cold:Frozen" } } } }, first: 1) { nodes { temperature { __typename ... on TemperatureStatement { concept { curie } } } } } }
            """);
        Assert.Multiple(() =>
        {
            Assert.That(data.GetProperty("__type").GetProperty("kind").GetString(), Is.EqualTo("INTERFACE"));
            Assert.That(data.GetProperty("__type").GetProperty("possibleTypes").EnumerateArray().Select(type => type.GetProperty("name").GetString()), Is.EquivalentTo(new[] { "PlainTemperatureStatement", "TemperatureMeasurement" }));
            Assert.That(data.GetProperty("orders").GetProperty("nodes")[0].GetProperty("temperature")[0].GetProperty("__typename").GetString(), Is.EqualTo("PlainTemperatureStatement"));
        });
    }

    [Test]
    public async Task Queries_never_fail_while_knowledge_is_reloaded()
    {
        await using var gateway = await TestGateway.StartAsync();
        using var stop = new CancellationTokenSource();
        using var begun = new CountdownEvent(4);
        var versions = new HashSet<string>();
        var asking = Enumerable.Range(0, begun.InitialCount).Select(client => Task.Run(async () =>
        {
            // Each client asks before the first reload and after the last.
            for (bool isLast = false, isFirst = true; !isLast; isFirst = false)
            {
                isLast = !isFirst && stop.IsCancellationRequested;
                var answer = await gateway.AskAsync("{ knowledge { version } orders { nodes { lines { sku size { concept { label } } } statements { value } } } }");
                Assert.That(answer.TryGetProperty("errors", out _), Is.False, answer.GetRawText());
                var version = answer.GetProperty("extensions").GetProperty("knowledgeVersion").GetString()!;
                Assert.That(answer.GetProperty("data").GetProperty("knowledge").GetProperty("version").GetString(), Is.EqualTo(version), "one request, one version");
                lock (versions)
                    versions.Add(version);
                if (isFirst)
                    begun.Signal();
            }
        })).ToList();
        await Wait.ForAsync(() => begun.IsSet || asking.Exists(client => client.IsFaulted), "every client has an answer");
        for (var round = 0; round < 3; round++)
        {
            AddOntology(gateway, $"ex:note{round} a owl:DatatypeProperty ; rdfs:domain os:OrderLine ; rdfs:range xsd:string .");
            await gateway.QueryAsync("mutation { reloadKnowledge(reinterpret: ALL) { version } }");
        }

        await stop.CancelAsync();
        await Task.WhenAll(asking);
        Assert.That(versions, Has.Count.GreaterThan(1));
    }

    [Test]
    public async Task Reinterpretation_runs_to_its_end_and_orders_show_the_new_version()
    {
        await using var gateway = await TestGateway.StartAsync();
        AddOntology(gateway, "ex:note a owl:DatatypeProperty ; rdfs:domain os:OrderLine ; rdfs:range xsd:string .");
        var version = (await gateway.QueryAsync("mutation { reloadKnowledge(reinterpret: ALL) { version } }")).GetProperty("reloadKnowledge").GetProperty("version").GetString();
        await gateway.SettleAsync();
        var orders = (await gateway.QueryAsync("{ orders { nodes { knowledgeVersion } } }")).GetProperty("orders").GetProperty("nodes").EnumerateArray();
        Assert.That(orders.Select(order => order.GetProperty("knowledgeVersion").GetString()), Has.All.EqualTo(version));
    }

    private static async Task<string?> VersionAsync(TestGateway gateway) => (await gateway.QueryAsync("{ knowledge { version } }")).GetProperty("knowledge").GetProperty("version").GetString();

    private static void AddOntology(TestGateway gateway, string turtle)
    {
        var folder = Directory.CreateDirectory(Path.Combine(gateway.Ontologies, "domains", "example")).FullName;
        File.WriteAllText(Path.Combine(folder, "example.ttl"), $"""
            @prefix ex:   <https://example.org/clash#> .
            @prefix os:   <https://w3id.org/semanticorder/core#> .
            @prefix owl:  <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix xsd:  <http://www.w3.org/2001/XMLSchema#> .
            {turtle}
            """);
    }
}
