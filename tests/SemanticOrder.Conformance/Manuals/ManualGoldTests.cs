using SemanticOrder.Manuals.Scoring;

namespace SemanticOrder.Conformance.Manuals;

/// <summary>The extractor on the sample manuals, scored by their gold; texts count alike. The same as the program SemanticOrder.Manuals.Scoring with --gold.</summary>
public sealed class ManualGoldTests
{
    public static IEnumerable<TestCaseData> Folders() => SuiteFolder.Cases("manuals", folder => [new TestCaseData(folder).SetName("Manuals_reach_the_goals")]);

    [TestCaseSource(nameof(Folders))]
    public void Manuals_reach_the_goals(string folder)
    {
        var files = GoldFolder.Files(folder).Select(file => (Path: file, Gold: GoldDocument.Read(file))).Where(file => file.Gold.Document.Note is null).ToList();
        var texts = files.GroupBy(file => file.Gold.Document.Id)
            .Select(text => text.Select(file => new Scorer().Score(GoldFolder.Extract(file.Path).Extraction, file.Gold)).Aggregate((sum, score) => sum + score) / text.Count()).ToList();
        var all = texts.Aggregate((sum, score) => sum + score);
        Assert.Multiple(() =>
        {
            Assert.That(texts, Has.Count.EqualTo(5));
            Assert.That(all.Clauses.F1, Is.GreaterThanOrEqualTo(0.97), "clauses");
            Assert.That(all.Modality.F1, Is.GreaterThanOrEqualTo(0.98), "modality");
            Assert.That(all.Quantities.F1, Is.GreaterThanOrEqualTo(0.96), "quantities");
            Assert.That(all.Terms.F1, Is.GreaterThanOrEqualTo(0.95), "terms");
            Assert.That(all.Definitions.F1, Is.GreaterThanOrEqualTo(0.97), "definitions");
            Assert.That(all.Relations.F1, Is.GreaterThanOrEqualTo(0.88), "relations");
            Assert.That(all.Rules.F1, Is.GreaterThanOrEqualTo(0.88), "rules");
        });
    }

    public static IEnumerable<TestCaseData> Damaged() => SuiteFolder.Cases("manuals", folder =>
        [new TestCaseData(Path.Combine(folder, "coldchain-spec.gs.gold.json"), "SO9012").SetName("Damaged_text_is_warned_of"), new TestCaseData(Path.Combine(folder, "coldchain-spec.scan.gold.json"), "SO9011").SetName("A_scan_is_warned_of")]);

    [TestCaseSource(nameof(Damaged))]
    public void A_doubtful_manual_is_recognised(string file, string code) =>
        Assert.That(GoldFolder.Extract(file).Diagnostics.Select(found => found.Code), Does.Contain(code));
}
