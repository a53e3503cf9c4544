using System.Net;
using System.Text;
using NUnit.Framework;

namespace SemanticOrder.Gateway.Tests.Transport;

/// <summary>Lists of requests: refused unless they are allowed, and never more than allowed.</summary>
public sealed class BatchTests
{
    [TestCase(0, 1, "SO8053")]
    [TestCase(2, 3, "SO8053")]
    [TestCase(2, 0, "SO8053")]
    public async Task A_batch_over_the_limit_is_refused(int allowed, int sent, string code)
    {
        await using var gateway = await TestGateway.StartAsync(samples: false, configure: options => options with { MaxBatch = allowed });
        using var response = await PostAsync(gateway, $"[{string.Join(',', Enumerable.Repeat("""{"query":"{__typename}"}""", sent))}]");
        Assert.Multiple(async () =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That((await TestGateway.ReadAsync(response)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString(), Is.EqualTo(code));
        });
    }

    [Test]
    public async Task The_responses_of_a_batch_stand_in_the_order_of_its_requests()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false, configure: options => options with { MaxBatch = 3 });
        using var response = await PostAsync(gateway, """[{"query":"{ a: __typename }"},{"query":"{ nothing }"},{"query":"query($iri: ID!) { concept(iri: $iri) { curie } }","variables":{"iri":"cold:Frozen"}}]""");
        var answers = await TestGateway.ReadAsync(response);
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(answers.GetArrayLength(), Is.EqualTo(3));
            Assert.That(answers[0].GetProperty("data").GetProperty("a").GetString(), Is.EqualTo("Query"));
            Assert.That(answers[1].TryGetProperty("data", out _), Is.False);
            Assert.That(answers[2].GetProperty("data").GetProperty("concept").GetProperty("curie").GetString(), Is.EqualTo("cold:Frozen"));
        });
    }

    private static async Task<HttpResponseMessage> PostAsync(TestGateway gateway, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await gateway.Client.PostAsync("/graphql", content);
    }
}
