using NUnit.Framework;
using SemanticOrder.Gateway.Commands;

namespace SemanticOrder.Gateway.Tests.Commands;

/// <summary><c>schema</c> and <c>/graphql/schema.graphql</c>: the schema as text, and what changed in it.</summary>
public sealed class SchemaTests
{
    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("semanticorder-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task What_is_printed_is_the_schema_that_is_served()
    {
        var (code, printed) = await RunAsync("schema", "--ontologies", Repository.Ontologies);
        await using var gateway = await TestGateway.StartAsync(samples: false);
        using var response = await gateway.Client.GetAsync(new Uri("/graphql/schema.graphql", UriKind.Relative));
        var served = await response.Content.ReadAsStringAsync();
        using var again = new HttpRequestMessage(HttpMethod.Get, "/graphql/schema.graphql");
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using var unchanged = await gateway.Client.SendAsync(again);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero);
            Assert.That(printed, Does.Match("(?m)^type Query \\{").And.Match("(?m)^type Order\\b"));
            Assert.That(served.Trim(), Is.EqualTo(printed.Trim()));
            Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/graphql"));
            Assert.That((int)unchanged.StatusCode, Is.EqualTo(304));
        });
    }

    [Test]
    public async Task A_domain_that_is_gone_breaks_clients_and_one_that_comes_does_not()
    {
        var smaller = Path.Combine(_folder, "ontologies");
        Repository.Copy(Repository.Ontologies, smaller);
        Directory.Delete(Path.Combine(smaller, "domains", "battery-rental"), recursive: true);
        var gone = await RunAsync("schema", "--ontologies", smaller, "--since", Repository.Ontologies);
        var come = await RunAsync("schema", "--ontologies", Repository.Ontologies, "--since", smaller);
        Assert.Multiple(() =>
        {
            Assert.That(gone.Code, Is.EqualTo(GatewayCommands.InputWrong));
            Assert.That(gone.Output, Does.Match("(?m)^BREAKING Battery\\w*: was removed\\."));
            Assert.That(come.Output, Does.Match("(?m)^SAFE Battery\\w*: was added\\.").And.Contain(" 0 of them breaking"));
            Assert.That(come.Code, Is.Zero);
        });
    }

    [Test]
    public async Task A_printed_schema_is_compared_like_its_folder_and_another_file_is_refused()
    {
        var file = Path.Combine(_folder, "before.graphql");
        await File.WriteAllTextAsync(file, (await RunAsync("schema", "--ontologies", Repository.Ontologies)).Output);
        var same = await RunAsync("schema", "--ontologies", Repository.Ontologies, "--since", file);
        await File.WriteAllTextAsync(file, "type Query {");
        using var error = new StringWriter();
        var code = await GatewayCommands.RunAsync(["schema", "--ontologies", Repository.Ontologies, "--since", file], TextWriter.Null, error, ShippedKnowledge.Compiler);
        Assert.Multiple(() =>
        {
            Assert.That(same.Output.Trim(), Is.EqualTo("0 changes, 0 of them breaking."));
            Assert.That(code, Is.EqualTo(GatewayCommands.UsageWrong));
            Assert.That(error.ToString(), Does.Contain("SO8064").And.Contain("before.graphql"));
        });
    }

    private static async Task<(int Code, string Output)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        var code = await GatewayCommands.RunAsync(args, output, TextWriter.Null, ShippedKnowledge.Compiler);
        return (code, output.ToString());
    }
}
