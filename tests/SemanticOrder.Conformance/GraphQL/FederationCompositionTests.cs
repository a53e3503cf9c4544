using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using SemanticOrder.Conformance.Http;

namespace SemanticOrder.Conformance.GraphQL;

/// <summary>That what our subgraphs say of themselves composes with others. Runs where node and npm's composition package are.</summary>
public sealed class FederationCompositionTests
{
    private const string Package = "@apollo/composition";
    private const string Shipping =
        """
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires"])
        type Query { carriers: [String!]! }
        type Order @key(fields: "id") { id: ID! parcels: [String!]! }
        """;

    private static readonly string Modules =
        Environment.GetEnvironmentVariable("SEMANTICORDER_NODE_MODULES") ?? Path.Combine(SuiteFolder.Repository ?? "", "artifacts", "peers", "npm", "node_modules");

    private static bool IsPresent => Directory.Exists(Path.Combine(Modules, Package));

    [TestCaseSource(nameof(SuiteCases))]
    public void The_three_subgraphs_of_the_suite_compose(JsonElement suite)
    {
        var supergraph = Compose(
            ("products", FederationSuiteTests.ServiceSdl(suite)),
            ("inventory", FederationSuiteTests.ReadSdl("packages/subgraphs/inventory/inventory.graphql")),
            ("users", FederationSuiteTests.ReadSdl("packages/subgraphs/users/users.graphql")));
        Assert.That(supergraph, Does.Contain("@join__type(graph: PRODUCTS, key: \"sku variation { id }\")").And.Contain("@join__type(graph: USERS, key: \"email\")"));
    }

    [Test]
    public async Task The_gateway_composes_with_a_subgraph_that_extends_its_orders()
    {
        if (!IsPresent)
            Assert.Ignore(NotPresent);
        await using var gateway = await RunningGateway.StartAsync();
        using var response = await gateway.Client.PostAsJsonAsync("/graphql", new { query = "{ _service { sdl } }" });
        var answer = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data").GetProperty("_service").GetProperty("sdl").GetString()!;
        Assert.That(Compose(("gateway", answer), ("shipping", Shipping)), Does.Contain("@join__type(graph: GATEWAY, key: \"id\")").And.Contain("@join__type(graph: SHIPPING, key: \"id\")"));
    }

    private static string NotPresent => $"{Package} not present: npm install --prefix artifacts/peers/npm {Package}";

    private static IEnumerable<TestCaseData> SuiteCases() => IsPresent
        ? FederationSuiteTests.Cases(suite => [new TestCaseData(suite).SetName("federation-composition")], default(JsonElement))
        : [new TestCaseData(default(JsonElement)).SetName($"{Package} not present").Ignore(NotPresent)];

    /// <returns>The supergraph.</returns>
    private static string Compose(params (string Name, string Sdl)[] subgraphs)
    {
        var folder = Directory.CreateTempSubdirectory("subgraphs");
        try
        {
            foreach (var (name, sdl) in subgraphs)
                File.WriteAllText(Path.Combine(folder.FullName, $"{name}.graphql"), sdl);
            var (status, output) = RunNode(Path.Combine(SuiteFolder.Repository!, "tests/SemanticOrder.Conformance/GraphQL/compose.cjs"), Modules, folder.FullName);
            Assert.That(status, Is.Zero, output);
            return output;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (int Status, string Output) RunNode(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
