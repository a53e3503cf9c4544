using System.Diagnostics;
using System.Text.Json;

namespace SemanticOrder.Conformance.GraphQL;

/// <summary>That the service's text composes with the other two subgraphs of the suite. Runs where node and npm's composition package are.</summary>
public sealed class FederationCompositionTests
{
    [TestCaseSource(nameof(CompositionCases))]
    public void The_three_subgraphs_compose(string modules, JsonElement suite)
    {
        var folder = Directory.CreateTempSubdirectory("subgraphs");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "products.graphql"), FederationSuiteTests.ServiceSdl(suite));
            foreach (var other in (string[])["inventory", "users"])
                File.WriteAllText(Path.Combine(folder.FullName, $"{other}.graphql"), FederationSuiteTests.ReadSdl(Path.Combine("packages", "subgraphs", other, $"{other}.graphql")));
            var (status, output) = RunNode(Path.Combine(SuiteFolder.Repository!, "tests/SemanticOrder.Conformance/GraphQL/compose.cjs"), modules, folder.FullName);
            Assert.That(status, Is.Zero, output);
            Assert.That(output, Does.Contain("join__Graph").And.Contain("PRODUCTS").And.Contain("@join__type(graph: PRODUCTS, key: \"sku variation { id }\")"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>One case, where node and the composition package are there.</summary>
    private static IEnumerable<TestCaseData> CompositionCases()
    {
        var modules = Environment.GetEnvironmentVariable("SEMANTICORDER_NODE_MODULES") ?? Path.Combine(SuiteFolder.Repository ?? "", "artifacts", "peers", "npm", "node_modules");
        return Directory.Exists(Path.Combine(modules, "@apollo", "composition"))
            ? FederationSuiteTests.Cases(suite => [new TestCaseData(modules, suite).SetName("federation-composition")], "", default(JsonElement))
            : [new TestCaseData("", default(JsonElement)).SetName("@apollo/composition not present").Ignore("@apollo/composition not present: npm install --prefix artifacts/peers/npm @apollo/composition")];
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
