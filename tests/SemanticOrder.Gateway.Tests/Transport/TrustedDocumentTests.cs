using System.Net;
using System.Text;
using System.Text.Json;
using NUnit.Framework;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Endpoints.Operations;

namespace SemanticOrder.Gateway.Tests.Transport;

/// <summary>Documents by their ids: registered with a client, or persisted by their hash.</summary>
public sealed class TrustedDocumentTests
{
    private const string Text = "{ knowledge { version } }";
    private static readonly string Hash = TrustedDocuments.HashOf(Encoding.UTF8.GetBytes(Text));
    private string _folder = null!;

    [SetUp]
    public void MakeFolder()
    {
        _folder = Directory.CreateTempSubdirectory("semanticorder-").FullName;
        Directory.CreateDirectory(Path.Combine(_folder, "app"));
        File.WriteAllText(Path.Combine(_folder, "app", "version.graphql"), Text);
        File.WriteAllText(Path.Combine(_folder, "portal.json"), """{"p1":"query P($iri: ID!) { concept(iri: $iri) { curie } }"}""");
        File.WriteAllText(Path.Combine(_folder, "mobile.json"), """{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":"m1","name":"Sources","type":"query","body":"query Sources { sources { system } }"}]}""");
    }

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_folder_registers_each_document_with_its_client() =>
        Assert.That(TrustedDocuments.Read(_folder).All.Select(document => document.ToString()), Is.EqualTo(new[] { "app: version", "mobile: Sources", "portal: p1" }));

    [TestCase("{\"a\":1}")]
    [TestCase("[]")]
    [TestCase("{\"operations\":[{\"id\":\"x\"}]}")]
    public void A_manifest_that_is_none_is_refused(string json)
    {
        File.WriteAllText(Path.Combine(_folder, "bad.json"), json);
        Assert.That(() => TrustedDocuments.Read(_folder), Throws.InstanceOf<SemanticOrderException>().With.Property("Code").EqualTo("SO8007"));
    }

    [Test]
    public void An_id_of_two_texts_is_refused()
    {
        File.WriteAllText(Path.Combine(_folder, "other.json"), """{"p1":"{ __typename }"}""");
        Assert.That(() => TrustedDocuments.Read(_folder), Throws.InstanceOf<SemanticOrderException>().With.Property("Code").EqualTo("SO8007"));
    }

    [Test]
    public async Task Registered_documents_are_answered_by_id_and_others_are_not_when_only_those_are()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false, configure: options => options with { TrustedDocuments = _folder, OnlyTrusted = true });
        Assert.Multiple(async () =>
        {
            Assert.That(await AskAsync(gateway, new { documentId = Hash }), Does.Contain("\"version\""));
            Assert.That(await AskAsync(gateway, new { documentId = "sha256:" + Hash }), Does.Contain("\"version\""));
            Assert.That(await AskAsync(gateway, new { documentId = "p1", variables = new { iri = "cold:Frozen" } }), Does.Contain("cold:Frozen"));
            Assert.That(await AskAsync(gateway, new { extensions = new { persistedQuery = new { version = 1, sha256Hash = Hash } } }), Does.Contain("\"version\""));
            Assert.That(await AskAsync(gateway, new { query = Text }), Does.Contain("\"version\""), "a registered text is one, however it comes");
            Assert.That(await AskAsync(gateway, new { documentId = "nothing" }), Does.Contain("SO8065"));
            Assert.That(await AskAsync(gateway, new { query = "{ __typename }" }), Does.Contain("SO8066"));
            Assert.That(await AskAsync(gateway, new { query = "{ __schema { queryType { name } } }" }), Does.Contain("SO8066"));
        });
    }

    [Test]
    public async Task Knowledge_that_would_break_a_registered_document_is_not_published_and_the_client_is_named()
    {
        File.WriteAllText(Path.Combine(_folder, "app", "rentals.graphql"), "{ orders(first: 1) { nodes { lines { batteryRental { term } } } } }");
        await using var gateway = await TestGateway.StartAsync(samples: false, configure: options => options with { TrustedDocuments = _folder });
        Directory.Delete(Path.Combine(gateway.Ontologies, "domains", "battery-rental"), recursive: true);
        var error = (await gateway.AskAsync("mutation { reloadKnowledge { version } }")).GetProperty("errors")[0];
        Assert.Multiple(async () =>
        {
            Assert.That(error.GetProperty("extensions").GetProperty("code").GetString(), Is.EqualTo("SO8014"));
            Assert.That(error.GetProperty("message").GetString(), Does.Contain("app: rentals").And.Not.Contain("app: version"));
            Assert.That((await gateway.QueryAsync("{ __type(name: \"BatteryRental\") { name } }")).GetProperty("__type").GetProperty("name").GetString(), Is.EqualTo("BatteryRental"), "what served keeps serving");
        });
    }

    [Test]
    public async Task Automatic_persisted_queries_follow_the_protocol()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = Hash } };
        using var first = await gateway.Client.PostAsync("/graphql", TestGateway.Json(new { extensions }));
        var unknown = await TestGateway.ReadAsync(first);
        var registered = await AskAsync(gateway, new { query = Text, extensions });
        var again = await AskAsync(gateway, new { extensions });
        var get = await gateway.Client.GetStringAsync("/graphql?extensions=" + Uri.EscapeDataString(JsonSerializer.Serialize(extensions)));
        var wrong = await AskAsync(gateway, new { query = "{ __typename }", extensions });
        Assert.Multiple(() =>
        {
            Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.OK), "what clients of the protocol expect");
            Assert.That(unknown.GetProperty("errors")[0].GetProperty("message").GetString(), Is.EqualTo("PersistedQueryNotFound"));
            Assert.That(new[] { registered, again, get }, Is.All.Contains("\"version\""));
            Assert.That(wrong, Does.Contain("SO8068"));
        });
    }

    [Test]
    public void Persisted_queries_are_bounded_by_bytes_and_what_was_not_asked_for_goes_first()
    {
        var persisted = new PersistedQueries(1_000);
        for (var index = 0; index < 10_000; index++)
        {
            persisted.Add($"h{index}", new byte[100]);
            persisted.Find("h0");
        }

        persisted.Add("large", new byte[1_001]);
        Assert.Multiple(() =>
        {
            Assert.That(persisted.Held, Is.LessThanOrEqualTo(1_000));
            Assert.That(persisted.Find("h0"), Is.Not.Null);
            Assert.That(persisted.Find("h9999"), Is.Not.Null);
            Assert.That(persisted.Find("h5000"), Is.Null);
            Assert.That(persisted.Find("large"), Is.Null);
        });
    }

    private static async Task<string> AskAsync(TestGateway gateway, object body)
    {
        using var response = await gateway.Client.PostAsync("/graphql", TestGateway.Json(body));
        return await response.Content.ReadAsStringAsync();
    }
}
