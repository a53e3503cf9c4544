using System.Text;
using NUnit.Framework;
using SemanticOrder.Diagnostics;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Tests.Knowledge;

/// <summary>Knowledge that contradicts itself is refused with its proof, and what serves keeps serving.</summary>
public sealed class ConsistencyTests
{
    private const string Prefixes = """
        @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix cold: <https://w3id.org/semanticorder/cold-chain#> . @prefix x: <http://example.org/x#> .

        """;

    [Test]
    public async Task A_contradiction_is_refused_with_its_proof_in_two_languages_and_the_old_version_keeps_serving()
    {
        await using var layer = await SampleLayer.StartAsync();
        var before = layer.Knowledge.Current;
        var refused = Assert.ThrowsAsync<KnowledgeException>(() => layer.Knowledge.PublishAsync(With("x:a owl:sameAs x:b .\nx:a owl:differentFrom x:b ."), ReinterpretMode.None))!;
        var published = await layer.Store.GetCurrentAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Code, Is.EqualTo("SO3012"));
            Assert.That(refused.Message, Does.Contain("a and b are two different things (domains/x/x.ttl, line 4)").And.Contain("a与b不是同一个（domains/x/x.ttl 第 4 行）"));
            Assert.That(layer.Knowledge.Current, Is.SameAs(before));
            Assert.That(published!.Version, Is.EqualTo(before.Version));
        }
    }

    [Test]
    public void A_class_that_nothing_can_be_in_is_refused_by_the_labels_of_the_ontology()
    {
        var error = Errors(With("x:Odd a owl:Class ; rdfs:subClassOf cold:FrozenMinus18 , cold:Chilled2To8 .")).First(found => found.Code == "SO3011");
        Assert.That(error.Message, Does.Contain("Nothing can be a x:Odd").And.Contain("“frozen”").And.Contain("“冷冻”"));
        Assert.That(error.File, Is.EqualTo("domains/cold-chain/cold-chain.ttl"));
    }

    [Test]
    public void What_is_under_an_impossible_class_is_named_with_it_and_not_proved_again()
    {
        var errors = Errors(With("""
            x:Odd a owl:Class ; rdfs:subClassOf cold:FrozenMinus18 , cold:Chilled2To8 .
            x:Odder a owl:Class ; rdfs:subClassOf x:Odd . x:Oddest a owl:Class ; rdfs:subClassOf x:Odder .
            x:Even a owl:Class ; rdfs:subClassOf [ owl:onProperty x:p ; owl:maxCardinality 1 ] , [ owl:onProperty x:p ; owl:hasValue x:a ] , [ owl:onProperty x:p ; owl:hasValue x:b ] .
            x:Evener a owl:Class ; rdfs:subClassOf x:Even . x:a owl:differentFrom x:b .
            """)).Select(error => error.Message).ToList();
        Assert.That(errors, Has.Count.EqualTo(2));
        Assert.That(errors, Has.One.Contains("Nothing can be a x:Odd, nor anything under it (x:Odder, x:Oddest)").And.One.Contains("Nothing can be a x:Even, nor anything under it (x:Evener)"));
    }

    [Test]
    public void A_class_that_only_equality_makes_impossible_is_refused()
    {
        var error = Errors(With("""
            x:Odd a owl:Class ; rdfs:subClassOf [ owl:onProperty x:p ; owl:maxCardinality 1 ] , [ owl:onProperty x:p ; owl:hasValue x:a ] , [ owl:onProperty x:p ; owl:hasValue x:b ] .
            x:a owl:differentFrom x:b .
            """)).Single();
        Assert.That((error.Code, error.File), Is.EqualTo(("SO3011", "domains/x/x.ttl")));
    }

    [Test]
    public void A_closure_past_its_limit_is_an_error_at_its_axiom_and_nothing_is_thrown()
    {
        var values = string.Join(" , ", Enumerable.Range(0, 10_001).Select(number => $"[ owl:onProperty x:p ; owl:hasValue {number} ]"));
        var error = Errors(With($"x:Odd a owl:Class ; rdfs:subClassOf {values} .")).Single();
        Assert.That((error.Code, error.File), Is.EqualTo(("SO3020", "domains/x/x.ttl")));
    }

    private static IEnumerable<Diagnostic> Errors(IReadOnlyList<KnowledgeFile> files) => KnowledgeBuilder.Build(files).Diagnostics.Where(found => found.Severity == Severity.Error);

    private static List<KnowledgeFile> With(string turtle) =>
        [.. SampleKnowledge.Compiled.Files, new KnowledgeFile("domains/x/x.ttl", Encoding.UTF8.GetBytes(Prefixes + turtle))];
}
