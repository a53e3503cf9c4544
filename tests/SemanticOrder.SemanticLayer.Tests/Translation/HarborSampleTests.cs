using NUnit.Framework;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Tests.Translation;

/// <summary>The worked example of docs/mapping-guide.md, installed as its README says, means what its cases say.</summary>
public sealed class HarborSampleTests
{
    private static readonly Lazy<CompiledKnowledge> Knowledge = new(Install);

    private static IEnumerable<string> Cases() => File.ReadLines(Path.Combine(SampleKnowledge.Root, "samples", "harbor", "harbor.cases.csv")).Skip(1);

    [TestCaseSource(nameof(Cases))]
    public void A_case_holds(string row)
    {
        var cells = row.Split(',');
        var (value, context, target, expected, loss) = (cells[2], cells[3], cells[4].Split('.'), cells[5], cells[6]);
        var translator = new Translator(Knowledge.Value.Catalog, Knowledge.Value.Ontology, Knowledge.Value.Policies);
        var request = new TranslationRequest(cells[0], cells[1], value)
        {
            ToSystem = target.Length == 2 ? target[0] : null,
            ToField = target.Length == 2 ? target[1] : null,
            Context = context.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]),
        };
        var answer = translator.Translate(request, null, withWhy: false);
        var found = target.Length == 2 ? answer.Entailed.Select(entailed => entailed.Value) : answer.Meanings.Select(meaning => meaning.ConceptIri).OfType<string>();
        Assert.Multiple(() =>
        {
            Assert.That(found, Is.EqualTo(expected == "unresolved" ? [] : new[] { Expand(expected) }));
            Assert.That(answer.Loss.Kind.ToString(), Is.EqualTo(loss.Replace("-", "", StringComparison.Ordinal)).IgnoreCase);
        });
    }

    private static string Expand(string curie) =>
        curie.StartsWith("size:", StringComparison.Ordinal) ? "https://w3id.org/semanticorder/size/" + curie["size:".Length..] : Knowledge.Value.Prefixes[curie.Split(':')[0]] + curie.Split(':')[1];

    private static CompiledKnowledge Install()
    {
        var sample = Path.Combine(SampleKnowledge.Root, "samples", "harbor");
        var files = KnowledgeFolder.Read(Path.Combine(SampleKnowledge.Root, "ontologies")).ToList();
        files.AddRange(KnowledgeFolder.Read(sample).Select(file => new KnowledgeFile("sources/harbor/" + file.Path, file.Content)));
        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        var build = KnowledgeBuilder.Build(files);
        return build.Knowledge ?? throw new InvalidOperationException(string.Join(Environment.NewLine, build.Diagnostics));
    }
}
