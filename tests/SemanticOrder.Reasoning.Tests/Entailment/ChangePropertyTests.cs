namespace SemanticOrder.Reasoning.Tests.Entailment;

/// <summary>A closure that was changed is the closure of what is there now.</summary>
public sealed class ChangePropertyTests
{
    [Test]
    public void Changed_is_computed_anew([Range(0, 44, 1)] int seed)
    {
        var random = new Random(seed);
        var axioms = new RandomAxioms(seed);
        var names = new NamedStatements();
        var asserted = axioms.Next(axioms: 3 + seed % 12, facts: 10, harsh: seed % 4 == 0).ToHashSet();
        var options = new KnowledgeClosureOptions { Rules = seed % 5 == 0 ? EntailmentRules.Rdfs : EntailmentRules.OwlRl };
        var closure = KnowledgeClosure.Compute(names.Load(asserted), options);
        for (var step = 0; step < 8; step++)
        {
            var changes = new QuadChanges();
            var count = random.Next(1, 4);
            for (var i = 0; i < count; i++)
            {
                // Mostly facts go; now and then an axiom.
                var candidates = asserted.Where(t => t.S.StartsWith("ex:", StringComparison.Ordinal) && (random.Next(10) == 0 || RandomAxioms.Individuals.Contains(t.S))).ToList();
                if (random.Next(2) == 0 && candidates.Count > 0)
                {
                    var gone = candidates[random.Next(candidates.Count)];
                    asserted.Remove(gone);
                    changes.Remove(names.Quad(gone.S, gone.P, gone.O));
                }
                else
                {
                    var fact = axioms.Fact();
                    asserted.Add(fact);
                    changes.Add(names.Quad(fact.S, fact.P, fact.O));
                }
            }
            // A statement that went and came back in one step is there.
            asserted.UnionWith(asserted.Where(t => changes.Added.Contains(names.Quad(t.S, t.P, t.O))));
            closure.Apply(changes);
            AssertSame(closure, KnowledgeClosure.Compute(closure.Asserted, options), $"seed {seed}, step {step}");
        }
    }

    private static void AssertSame(KnowledgeClosure changed, KnowledgeClosure computed, string when)
    {
        Assert.That(changed.Inconsistencies.Count == 0, Is.EqualTo(computed.Inconsistencies.Count == 0), when);
        // A thing that would be two different literals is made one of them, whichever comes first.
        if (computed.Inconsistencies.Any(found => found.Rule == "dt-diff"))
            return;
        var differences = changed.Snapshot.Match(QuadPattern.Any, GraphSelection.All).ToHashSet();
        differences.SymmetricExceptWith(computed.Snapshot.Match(QuadPattern.Any, GraphSelection.All));
        var terms = changed.Asserted.Terms;
        Assert.That(
            differences.Select(quad => $"{(changed.Snapshot.Contains(quad) ? "too much" : "missing")}: {terms.Decode(quad.Subject)} {terms.Decode(quad.Predicate)} {terms.Decode(quad.Object)}").Take(5),
            Is.Empty, when);
        foreach (var quad in computed.Snapshot.Match(QuadPattern.Any, GraphSelection.All))
            Assert.That(changed.Contains(quad), when);
    }
}
