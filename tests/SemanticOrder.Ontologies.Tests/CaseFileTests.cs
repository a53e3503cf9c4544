using SemanticOrder.Mapping.Sources.Profiles;

namespace SemanticOrder.Ontologies.Tests;

/// <summary>
/// The mapping tests that people write are well-formed and complete: each names things that exist, and each row of a value map is tried by some case.
/// Whether the answers are right, <see cref="CaseAnswerTests"/> say.
/// </summary>
public sealed class CaseFileTests
{
    private const string Candidates = "candidates ";
    private static readonly string[] Header = ["system", "field", "value", "context", "to", "expected", "loss"];
    private static readonly string[] Losses = ["lossless", "coarser", "finer-needs-decision", "other-dimension", "rounded", "unmapped"];

    public static IEnumerable<string> Files() => SourceFiles.CaseFiles;

    public static IEnumerable<string> Systems() => SourceFiles.Profiles.Keys.Where(system => system != "crm-branch");

    [TestCaseSource(nameof(Files))]
    public void A_case_file_has_the_agreed_columns(string file)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Lines(file)[0].Split(','), Is.EqualTo(Header));
            Assert.That(Cases(file).Select(cells => cells.Length), Has.All.EqualTo(Header.Length));
        }
    }

    [TestCaseSource(nameof(Files))]
    public void A_case_names_fields_that_exist(string file)
    {
        foreach (var cells in Cases(file))
        {
            Assert.That(HasField(cells[0], cells[1]), Is.True, string.Join(',', cells));
            if (cells[4].Length > 0)
                Assert.That(HasField(cells[4][..cells[4].IndexOf('.', StringComparison.Ordinal)], cells[4][(cells[4].IndexOf('.', StringComparison.Ordinal) + 1)..]), Is.True, string.Join(',', cells));
        }
    }

    [TestCaseSource(nameof(Files))]
    public void A_case_expects_a_known_loss_and_a_concept_or_value_that_exists(string file)
    {
        foreach (var cells in Cases(file))
        {
            using (Assert.EnterMultipleScope())
            {
                Assert.That(Losses, Does.Contain(cells[6]), string.Join(',', cells));
                Assert.That(Expected(cells).Where(answer => !(cells[4].Length == 0 ? IsConcept(answer) : IsCode(cells[4], answer))), Is.Empty, string.Join(',', cells));
            }
        }
    }

    [TestCaseSource(nameof(Systems))]
    public void Every_word_of_a_value_map_has_a_case_and_so_has_a_word_it_does_not_know(string system)
    {
        var profile = SourceFiles.Profiles[system];
        var cases = SourceFiles.CaseFiles.SelectMany(Cases).Where(cells => cells[0] == system).ToList();
        var words = profile.Mappings.SelectMany(mapping => mapping.Statements).SelectMany(rule => rule.Operators).OfType<LookupOperator>()
            .SelectMany(lookup => SourceFiles.MapOf(lookup).Rows).Select(row => row.SubjectLabel).Distinct().ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(words.Where(word => !cases.Exists(cells => cells[2].Contains(word, StringComparison.Ordinal))), Is.Empty);
            Assert.That(words.Count == 0 || cases.Exists(cells => cells[5] == "unresolved"), "a word that the map does not know");
        }
    }

    private static string[] Lines(string file) => [.. File.ReadAllLines(Path.Combine(Repository.Root, file)).Where(line => line.Length > 0)];

    private static IEnumerable<string[]> Cases(string file) => Lines(file).Skip(1).Select(line => line.Split(','));

    private static string[] Expected(string[] cells) => cells[5] switch
    {
        "unresolved" => [],
        var text when text.StartsWith(Candidates, StringComparison.Ordinal) => text[Candidates.Length..].Split('|'),
        var text => [text],
    };

    private static bool HasField(string system, string field) =>
        SourceFiles.Profiles.TryGetValue(system, out var profile)
        && profile.Mappings.SelectMany(mapping => mapping.Statements).Any(rule => rule.Field == field || rule.Aliases.Contains(field));

    private static bool IsConcept(string curie)
    {
        var iri = Curies.Expand(curie);
        return Knowledge.Terms.ContainsKey(iri) || Designations.Contains(iri);
    }

    private static bool IsCode(string target, string code)
    {
        var (system, field) = (target[..target.IndexOf('.', StringComparison.Ordinal)], target[(target.IndexOf('.', StringComparison.Ordinal) + 1)..]);
        return SourceFiles.Profiles[system].Mappings.SelectMany(mapping => mapping.Statements).Where(rule => rule.Field == field || rule.Aliases.Contains(field))
            .SelectMany(rule => rule.Operators).OfType<LookupOperator>().Any(lookup => SourceFiles.MapOf(lookup).RowsFor(code).Length > 0);
    }
}
