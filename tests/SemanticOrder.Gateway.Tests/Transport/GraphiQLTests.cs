using System.Net;
using NUnit.Framework;
using SemanticOrder.Gateway.Endpoints.GraphiQL;

namespace SemanticOrder.Gateway.Tests.Transport;

/// <summary>The editor, with the files that the build put beside the program, or the page that says why there are none.</summary>
public sealed class GraphiQLTests
{
    [Test]
    public async Task The_page_loads_its_own_files_only_or_says_what_is_missing()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        using var response = await gateway.Client.GetAsync("/graphql/ui");
        var page = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'none'"));
        Assert.That(page, Does.Not.Contain("http://").And.Not.Contain("https://"));
        if (!File.Exists(Path.Combine(GraphiQLPage.Folder, "graphiql.min.js")))
        {
            Assert.That(page, Does.Contain("Node"));
            Assert.Ignore("GraphiQL was not built in: Node or the npm registry was absent.");
        }

        foreach (var (file, type) in new[] { ("graphiql.min.js", "text/javascript"), ("graphiql.min.css", "text/css"), ("react.min.js", "text/javascript"), ("react-dom.min.js", "text/javascript"), ("graphql-ws.min.js", "text/javascript"), ("start.js", "text/javascript") })
        {
            using var asset = await gateway.Client.GetAsync("/graphql/ui/" + file);
            Assert.Multiple(() =>
            {
                Assert.That(page, Does.Contain($"/graphql/ui/{file}"));
                Assert.That(asset.StatusCode, Is.EqualTo(HttpStatusCode.OK), file);
                Assert.That(asset.Content.Headers.ContentType?.MediaType, Is.EqualTo(type));
            });
        }

        using var other = await gateway.Client.GetAsync("/graphql/ui/..%2Forders.db");
        Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
