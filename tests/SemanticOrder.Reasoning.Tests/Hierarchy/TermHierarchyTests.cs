namespace SemanticOrder.Reasoning.Tests.Hierarchy;

public class TermHierarchyTests
{
    private static readonly TermId[] Terms = MakeTerms(40);

    [Test]
    public void Under_above_and_nearest_agree_with_reachability()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var count = random.Next(2, Terms.Length);
            var edges = Enumerable.Range(0, random.Next(count * 2)).Select(_ => (Terms[random.Next(count)], Terms[random.Next(count)])).ToList();
            var hierarchy = new TermHierarchy(edges);
            var up = Reach(edges, count);
            for (var a = 0; a < count; a++)
            {
                for (var b = 0; b < count; b++)
                    Assert.That(hierarchy.IsUnder(Terms[a], Terms[b]), Is.EqualTo(up[a, b]), $"seed {seed}: {a} under {b}");
                var above = Enumerable.Range(0, count).Where(b => up[a, b]).ToList();
                Assert.That(hierarchy.Ancestors(Terms[a]), Is.EquivalentTo(above.Select(b => Terms[b])), $"seed {seed}");
                Assert.That(hierarchy.Descendants(Terms[a]), Is.EquivalentTo(Enumerable.Range(0, count).Where(b => up[b, a]).Select(b => Terms[b])), $"seed {seed}");
                // Strictly above, with nothing strictly between.
                var strict = above.Where(b => !up[b, a]).ToList();
                var nearest = strict.Where(b => !strict.Exists(c => up[c, b] && !up[b, c]));
                Assert.That(hierarchy.Parents(Terms[a]), Is.EquivalentTo(nearest.Select(b => Terms[b])), $"seed {seed}");
            }
        }
    }

    [Test]
    public void A_hierarchy_of_a_hundred_thousand_terms_in_one_line_is_built()
    {
        var terms = MakeTerms(100_000);
        var hierarchy = new TermHierarchy(terms.Zip(terms.Skip(1)));
        Assert.That(hierarchy.IsUnder(terms[0], terms[^1]));
        Assert.That(hierarchy.IsUnder(terms[^1], terms[0]), Is.False);
    }

    [Test]
    public void The_most_specific_of_a_set_are_kept_and_of_equivalents_the_first()
    {
        var knowledge = Knowledge.Of(":A rdfs:subClassOf :B . :B rdfs:subClassOf :C . :B owl:equivalentClass :B2 . :X a owl:Class .");
        TermId[] set = [knowledge[":C"], knowledge[":B2"], knowledge[":B"], knowledge[":X"]];
        Assert.That(knowledge.Ontology.MostSpecific(set), Is.EqualTo(new[] { knowledge[":B2"], knowledge[":X"] }));
    }

    private static bool[,] Reach(List<(TermId Narrower, TermId Broader)> edges, int count)
    {
        var up = new bool[count, count];
        for (var i = 0; i < count; i++)
            up[i, i] = true;
        foreach (var (narrower, broader) in edges)
            up[Array.IndexOf(Terms, narrower), Array.IndexOf(Terms, broader)] = true;
        for (var k = 0; k < count; k++)
        {
            for (var i = 0; i < count; i++)
            {
                for (var j = 0; j < count; j++)
                    up[i, j] |= up[i, k] && up[k, j];
            }
        }
        return up;
    }

    private static TermId[] MakeTerms(int count)
    {
        var dictionary = new TermDictionary(count);
        return [.. Enumerable.Range(0, count).Select(i => dictionary.Add(new Iri($"http://example.org/t{i}")))];
    }
}
