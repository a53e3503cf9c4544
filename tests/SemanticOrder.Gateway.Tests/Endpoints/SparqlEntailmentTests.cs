using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using NUnit.Framework;

namespace SemanticOrder.Gateway.Tests.Endpoints;

/// <summary><c>/sparql</c> under entailment regimes.</summary>
public sealed class SparqlEntailmentTests
{
    private const string Thing = "ASK { cold:FrozenMinus18 rdfs:subClassOf cold:ColdChain }";

    private const string Extra = """
        @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix x: <http://example.org/x#> .
        x:a owl:sameAs x:b . x:a x:p 1 . x:p owl:inverseOf x:q .
        """;

    [Test]
    public async Task Each_regime_answers_what_it_adds_and_simple_is_the_default()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false, prepare: folder => File.WriteAllText(Path.Combine(folder, "core", "x.ttl"), Extra));
        const string resource = "ASK { cold:Frozen a rdfs:Resource }";
        const string same = "ASK { <http://example.org/x#b> <http://example.org/x#p> 1 }";
        Assert.Multiple(async () =>
        {
            Assert.That(await AskAsync(gateway, "", Thing), Is.False, "Two steps up.");
            Assert.That(await AskAsync(gateway, "?entailment=rdfs", Thing), Is.True);
            Assert.That(await AskAsync(gateway, "", resource), Is.False);
            Assert.That(await AskAsync(gateway, "?entailment=simple", resource), Is.False);
            Assert.That(await AskAsync(gateway, "?entailment=http://www.w3.org/ns/entailment/RDFS", resource), Is.True);
            Assert.That(await AskAsync(gateway, "?entailment=rdfs", same), Is.False);
            Assert.That(await AskAsync(gateway, "?entailment=owl-rl", same), Is.True);
        });
    }

    [Test]
    public async Task A_regime_stands_in_the_address_or_in_the_form_and_is_checked()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        using var form = new FormUrlEncodedContent([new("query", Thing), new("entailment", "rdfs")]);
        using var inForm = await gateway.Client.PostAsync("/sparql", form);
        using var plain = new FormUrlEncodedContent([new("query", Thing)]);
        using var inAddress = await gateway.Client.PostAsync("/sparql?entailment=owl-rl", plain);
        using var unknown = await gateway.Client.GetAsync("/sparql?entailment=magic&query=" + Uri.EscapeDataString(Thing));
        using var twice = await gateway.Client.GetAsync("/sparql?entailment=rdfs&entailment=simple&query=" + Uri.EscapeDataString(Thing));
        Assert.Multiple(async () =>
        {
            Assert.That((await TestGateway.ReadAsync(inForm)).GetProperty("boolean").GetBoolean(), Is.True);
            Assert.That((await TestGateway.ReadAsync(inAddress)).GetProperty("boolean").GetBoolean(), Is.True);
            foreach (var refused in (HttpResponseMessage[])[unknown, twice])
            {
                Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
                Assert.That((await TestGateway.ReadAsync(refused)).GetProperty("code").GetString(), Is.EqualTo("SO2062"));
            }
        });
    }

    [Test]
    public async Task A_copy_that_is_written_to_is_asked_with_what_follows_from_the_writing_and_updates_have_no_regime()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false, sparqlUpdates: true);
        const string asked = "ASK { <urn:x> a cold:ColdChain }";
        var before = await AskAsync(gateway, "?entailment=rdfs", asked);
        using var update = Text("INSERT DATA { <urn:x> a cold:FrozenMinus18 }", "application/sparql-update");
        using var written = await gateway.Client.PostAsync("/sparql", update);
        using var regime = Text("INSERT DATA { <urn:y> a cold:FrozenMinus18 }", "application/sparql-update");
        using var refused = await gateway.Client.PostAsync("/sparql?entailment=rdfs", regime);
        Assert.Multiple(async () =>
        {
            Assert.That(before, Is.False);
            Assert.That(written.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(await AskAsync(gateway, "?entailment=rdfs", asked), Is.True);
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        });
    }

    [Test]
    public async Task The_service_description_names_each_regime_with_its_address()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sparql");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/n-triples"));
        using var response = await gateway.Client.SendAsync(request);
        var lines = await response.Content.ReadAsStringAsync();
        Assert.Multiple(() =>
        {
            Assert.That(lines, Does.Contain("sparql?entailment=rdfs> <http://www.w3.org/ns/sparql-service-description#defaultEntailmentRegime> <http://www.w3.org/ns/entailment/RDFS>"));
            Assert.That(lines, Does.Contain("sparql?entailment=owl-rl> <http://www.w3.org/ns/sparql-service-description#defaultSupportedEntailmentProfile> <http://www.w3.org/ns/owl-profile/RL>"));
            Assert.That(lines, Does.Contain("<http://www.w3.org/ns/entailment/Simple>"));
        });
    }

    private static StringContent Text(string text, string mediaType) => new(text, System.Text.Encoding.UTF8, mediaType);

    private static async Task<bool> AskAsync(TestGateway gateway, string parameters, string query)
    {
        using var content = Text(query, "application/sparql-query");
        using var response = await gateway.Client.PostAsync("/sparql" + parameters, content);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("boolean").GetBoolean();
    }
}
