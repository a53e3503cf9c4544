using System.Text;
using NUnit.Framework;
using SemanticOrder.Gateway.Commands;
using SemanticOrder.Manuals.Editions;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.Gateway.Tests.Manuals;

/// <summary>The files that the review keeps in the database are in force beside those of the folder, through reloads and restarts, and can be exported.</summary>
public sealed class ReviewedFilesTests
{
    private const string Path = "domains/reviewed/manual.ttl";
    private const string Turtle = """
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix x: <http://example.org/reviewed#> .
        x:Ice a skos:Concept ; skos:prefLabel "蓄冷剂"@zh , "coolant pack"@en ; skos:definition "释放冷量的辅材。"@zh , "Packaging that gives off cold."@en .
        """;

    private TestGateway _gateway = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _gateway = await TestGateway.StartAsync(samples: false);

    [OneTimeTearDown]
    public async Task StopAsync() => await _gateway.DisposeAsync();

    [Test]
    public async Task They_stay_in_force_through_reload_restart_and_export()
    {
        var before = await VersionAsync(_gateway);
        await KeepAsync(Turtle);
        var reloaded = await ReloadAsync();
        Assert.That(reloaded, Is.Not.EqualTo(before));
        Assert.That(await LabelAsync(_gateway), Is.EqualTo("coolant pack"));
        Assert.That((await _gateway.Service<IKnowledgeStore>().GetCurrentAsync())!.By, Is.EqualTo("local"));

        // Kept just before the gateway ended, and never read.
        await _gateway.Service<IProposalStore>().AddEditionAsync(Waiting, "no PDF"u8.ToArray());
        await using (var again = await TestGateway.StartAsync(samples: false, configure: options => options with { Data = _gateway.Data, Ontologies = _gateway.Ontologies }))
        {
            Assert.That((await VersionAsync(again), await LabelAsync(again)), Is.EqualTo((reloaded, "coolant pack")));
            Assert.That(() => StateAsync(again), Is.EqualTo("FAILED").After(30).Seconds.PollEvery(100), "what waits is read at the start");
        }

        var folder = System.IO.Path.Combine(_gateway.Data, "exported");
        Assert.That(await ExportAsync(folder), Is.EqualTo((0, "")));
        Assert.That(KnowledgeVersion.Of(KnowledgeFolder.Read(folder)).ToString(), Is.EqualTo(reloaded));
        Assert.That(await ExportAsync(folder, "--version", before!), Is.EqualTo((0, "")), "what is there already is not written again");

        // Exported into the folder that the gateway reads, it is in both, and the version stays.
        Assert.That(await ExportAsync(_gateway.Ontologies), Is.EqualTo((0, "")));
        Assert.That(await ReloadAsync(), Is.EqualTo(reloaded));

        // Edited there, it is refused, and not written over unasked.
        var file = System.IO.Path.Combine(_gateway.Ontologies, "domains", "reviewed", "manual.ttl");
        await File.WriteAllTextAsync(file, Turtle + "# edited");
        Assert.That(await _gateway.CodeOfAsync("mutation { reloadKnowledge { version } }"), Is.EqualTo("SO7006"));
        Assert.That(await VersionAsync(_gateway), Is.EqualTo(reloaded));
        var (code, error) = await ExportAsync(_gateway.Ontologies);
        Assert.That((code, error.Contains("SO8075", StringComparison.Ordinal)), Is.EqualTo((2, true)), error);
        Assert.That(await ExportAsync(_gateway.Ontologies, "--overwrite"), Is.EqualTo((0, "")));
        Assert.That(await File.ReadAllTextAsync(file), Is.EqualTo(Turtle));
    }

    private static DocumentEdition Waiting => new()
    {
        Key = new EditionKey("等待", new string('a', 64)), Format = EditionFormat.Pdf, Title = "", Domain = "cold-chain", Length = 6, UploadedBy = "local", UploadedAt = DateTimeOffset.UnixEpoch,
    };

    private static async Task<string?> StateAsync(TestGateway gateway) => (await gateway.QueryAsync("{ manual(id: \"等待\") { state } }")).GetProperty("manual").GetProperty("state").GetString();

    private async Task KeepAsync(string turtle) => await _gateway.Service<IProposalStore>().CommitAsync(new NewReviewChange
    {
        Follows = 0, At = DateTimeOffset.UnixEpoch, By = "李", Version = new string('0', 64), Files = [new ReviewedFile(Path, Encoding.UTF8.GetBytes(turtle))],
    });

    private async Task<(int Code, string Error)> ExportAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (await GatewayCommands.RunAsync(["export", .. arguments, "--data", _gateway.Data], output, error), error.ToString());
    }

    private async Task<string?> ReloadAsync() => (await _gateway.QueryAsync("mutation { reloadKnowledge { version } }")).GetProperty("reloadKnowledge").GetProperty("version").GetString();

    private static async Task<string?> VersionAsync(TestGateway gateway) => (await gateway.QueryAsync("{ knowledge { version } }")).GetProperty("knowledge").GetProperty("version").GetString();

    private static async Task<string?> LabelAsync(TestGateway gateway) =>
        (await gateway.QueryAsync("{ concept(iri: \"http://example.org/reviewed#Ice\") { label(lang: \"en\") } }")).GetProperty("concept").GetProperty("label").GetString();
}
