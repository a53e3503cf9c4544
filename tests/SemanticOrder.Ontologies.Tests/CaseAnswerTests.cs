using SemanticOrder.Diagnostics;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.Ontologies.Tests;

/// <summary>Every row of every <c>*.cases.csv</c>, answered with the knowledge of <c>ontologies/</c>.</summary>
public sealed class CaseAnswerTests
{
    private static readonly Lazy<KnowledgeBuild> Build = new(() => KnowledgeBuilder.Build(KnowledgeFolder.Read(Repository.Ontologies)));
    private static readonly Lazy<Translator> Translator = new(() => new Translator(Build.Value.Knowledge!.Catalog, Build.Value.Knowledge.Ontology, Build.Value.Knowledge.Policies));

    private const string Candidates = "candidates ";

    public static IEnumerable<TestCaseData> Rows() =>
        from file in SourceFiles.CaseFiles
        where file.StartsWith("ontologies/", StringComparison.Ordinal)
        from row in File.ReadAllLines(Path.Combine(Repository.Root, file)).Skip(1)
        select new TestCaseData(row).SetArgDisplayNames(row);

    [Test]
    public void The_knowledge_builds_without_a_warning() => Assert.That(Build.Value.Diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Info), Is.Empty);

    [TestCaseSource(nameof(Rows))]
    public void A_case_is_answered_as_its_author_expects(string row) => Assert.That(Faults(row), Is.Empty);

    private static IEnumerable<string> Faults(string row)
    {
        var cells = row.Split(',');
        var (to, expected) = (cells[4], cells[5]);
        var answer = Translator.Value.Translate(
            new TranslationRequest(cells[0], cells[1], cells[2])
            {
                ToSystem = to.Length == 0 ? null : to[..to.IndexOf('.', StringComparison.Ordinal)],
                ToField = to.Length == 0 ? null : to[(to.IndexOf('.', StringComparison.Ordinal) + 1)..],
                Context = cells[3].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]),
            },
            order: null,
            withWhy: false);
        var found = to.Length == 0 ? answer.Meanings.Select(meaning => meaning.ConceptIri ?? meaning.Value).ToList() : [.. answer.Entailed.Select(value => value.Value)];
        var candidates = answer.Candidates.Select(candidate => to.Length == 0 ? candidate.ConceptIri! : candidate.Value).Order(StringComparer.Ordinal).ToList();
        var isDecided = expected != "unresolved" && !expected.StartsWith(Candidates, StringComparison.Ordinal);
        if (isDecided && !found.Contains(Curies.Expand(expected)))
            yield return $"{expected} is not entailed, but {string.Join(" | ", found)}";
        if (!isDecided && found.Count > 0)
            yield return $"{string.Join(" | ", found)} is entailed";
        var wanted = expected.StartsWith(Candidates, StringComparison.Ordinal) ? expected[Candidates.Length..].Split('|').Select(Curies.Expand).Order(StringComparer.Ordinal).ToList() : [];
        if (!isDecided && !candidates.SequenceEqual(wanted))
            yield return $"the candidates are {string.Join(" | ", candidates)}";
        if (Name(answer.Loss.Kind) != cells[6])
            yield return $"the loss is {Name(answer.Loss.Kind)}: {answer.Loss.TextEn}";
    }

    private static string Name(LossKind kind) => kind switch
    {
        LossKind.FinerNeedsDecision => "finer-needs-decision",
        LossKind.OtherDimension => "other-dimension",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
