namespace SemanticOrder.Reasoning.Tests.Entailment;

/// <summary>The closure holds exactly what the rules give when they are applied naively.</summary>
public sealed class EntailmentPropertyTests
{
    [Test]
    public void Semi_naive_is_naive([Range(0, 89, 1)] int seed)
    {
        var statements = new RandomAxioms(seed).Next(axioms: 3 + seed % 12, facts: 8, harsh: seed % 4 == 0);
        AssertSame(statements, new KnowledgeClosureOptions { Cores = 1 + seed % 2 }, seed);
    }

    private static void AssertSame(List<(string S, string P, string O)> statements, KnowledgeClosureOptions options, int seed)
    {
        var names = new NamedStatements();
        var closure = KnowledgeClosure.Compute(names.Load(statements), options);
        var naive = new NaiveEntailment(statements);
        var said = $"seed {seed}:\n{string.Join("\n", statements.Select(t => $"{t.S} {t.P} {t.O}"))}\n";
        var found = closure.Inconsistencies is [var first, ..] ? first.Rule : null;
        Assert.That(found is null, Is.EqualTo(naive.Contradiction is null), $"{said}contradiction {naive.Contradiction} / {found}");
        if (naive.Contradiction is not null)
            return;
        string[] terms = [.. statements.SelectMany(t => (string[])[t.S, t.O]).Distinct(), "owl:Nothing"];
        string[] predicates = [.. RandomAxioms.Properties, "rdf:type", "rdfs:subClassOf", "rdfs:subPropertyOf", "rdfs:domain", "rdfs:range", "owl:equivalentClass", "owl:equivalentProperty", "owl:sameAs"];
        var differences = from s in terms
                          from p in predicates
                          from o in terms
                          where naive.Contains(s, p, o) != closure.Contains(names.Quad(s, p, o)) && !IsVirtual(s, p, o)
                          select $"{s} {p} {o}: {(naive.Contains(s, p, o) ? "missing" : "too much")}";
        Assert.That(string.Join("\n", differences.Take(10)), Is.Empty, said);
    }

    /// <summary>dt-type1 and dt-type2 are known of every literal and not written out by the reference.</summary>
    private static bool IsVirtual(string s, string p, string o) => p == "rdf:type" && (o.StartsWith("xsd:", StringComparison.Ordinal) || s[0] == '"');
}
