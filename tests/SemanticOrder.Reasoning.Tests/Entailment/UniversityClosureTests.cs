namespace SemanticOrder.Reasoning.Tests.Entailment;

/// <summary>The closure of generated universities, counted: against another engine's counts for 13 rules, and against the naive closure for all.</summary>
public sealed class UniversityClosureTests
{
    /// <summary>The rules of a Jena rule file whose forward engine infers 91,130 and 749,536 statements.</summary>
    private static readonly string[] CommonRules =
    [
        "scm-sco", "cax-sco", "scm-spo", "prp-spo1", "prp-dom", "prp-rng", "prp-trp", "prp-inv1", "prp-inv2", "scm-eqc1", "cls-svf1", "cls-int1", "scm-int",
    ];

    [TestCase(1, 157_282, 91_130)]
    [TestCase(10, 1_319_203, 749_536)]
    public void Thirteen_rules_infer_what_Jena_infers(int universities, int asserted, int inferred)
    {
        var data = UniversityData.Load(universities);
        var closure = KnowledgeClosure.Compute(data, new KnowledgeClosureOptions { Rules = EntailmentRules.OwlRl.Only(CommonRules) });
        Assert.That((data.QuadCount, closure.InferredCount), Is.EqualTo(((long)asserted, (long)inferred)));
    }

    [Test]
    public void All_rules_infer_what_the_naive_closure_infers()
    {
        var data = UniversityData.Load(1);
        var closure = KnowledgeClosure.Compute(data);
        var statements = data.Match(QuadPattern.Any, GraphSelection.All).Select(quad => (Name(data, quad.Subject), Name(data, quad.Predicate), Name(data, quad.Object))).ToList();
        var naive = new NaiveEntailment(statements);
        var differences = closure.Snapshot.Match(QuadPattern.Any, GraphSelection.All)
            .Select(quad => (Name(data, quad.Subject), Name(data, quad.Predicate), Name(data, quad.Object)))
            .Where(t => !naive.Contains(t.Item1, t.Item2, t.Item3) && t.Item3 != "owl:AnnotationProperty")
            .Take(10);
        Assert.That(differences, Is.Empty);
        // Nine annotation properties are declared by prp-ap, which the reference leaves out.
        Assert.That(closure.Snapshot.QuadCount, Is.EqualTo(naive.Count + 9));
    }

    private static string Name(QuadSnapshot data, TermId id)
    {
        var text = data.Terms.Decode(id) switch { Iri iri => iri.Value, Literal literal => $"\"{literal.LexicalForm}\"", var node => "_:" + ((BlankNode)node).Label };
        return text
            .Replace(Vocab.Rdf.Namespace, "rdf:", StringComparison.Ordinal)
            .Replace(Vocab.Rdfs.Namespace, "rdfs:", StringComparison.Ordinal)
            .Replace(Vocab.Owl.Namespace, "owl:", StringComparison.Ordinal);
    }
}
