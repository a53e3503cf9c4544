using SemanticOrder.Rdf;

namespace SemanticOrder.Ontologies.Tests;

/// <summary>The data of a scheme and the axioms of its body types say the same.</summary>
public sealed class DesignationSchemeTests
{
    private static readonly Iri BandClass = new(Words.Map + "class");
    private static readonly Iri MinInclusive = new(Words.Xsd + "minInclusive");
    private static readonly Iri MaxExclusive = new(Words.Xsd + "maxExclusive");

    public static IEnumerable<string> Schemes() => Designations.Schemes().Select(Knowledge.Text);

    [TestCaseSource(nameof(Schemes))]
    public void The_facets_of_a_body_type_are_its_band_widened_by_a_half(string scheme)
    {
        var bands = Nodes(scheme, Vocab.Map.Band);
        Assert.That(bands, Has.Count.EqualTo(4));
        foreach (var band in bands)
        {
            var facets = Below(Knowledge.Graph.Object(band, BandClass)).ToList();
            using (Assert.EnterMultipleScope())
            {
                Assert.That(Facet(facets, MinInclusive), Is.EqualTo(Knowledge.Graph.Number(band, Vocab.Map.Min) - 0.5m));
                Assert.That(Facet(facets, MaxExclusive), Is.EqualTo(Knowledge.Graph.Number(band, Vocab.Map.Max) + 0.5m));
            }
        }
    }

    [TestCaseSource(nameof(Schemes))]
    public void Bands_meet_without_gap_or_overlap(string scheme)
    {
        var bands = Nodes(scheme, Vocab.Map.Band).Select(band => (Min: Knowledge.Graph.Number(band, Vocab.Map.Min), Max: Knowledge.Graph.Number(band, Vocab.Map.Max))).OrderBy(band => band.Min).ToList();
        Assert.That(bands.Zip(bands.Skip(1)).Select(pair => pair.Second.Min - pair.First.Max), Has.All.EqualTo(1));
    }

    [TestCaseSource(nameof(Schemes))]
    public void The_class_of_the_designations_is_a_girth_interval(string scheme)
    {
        var type = Knowledge.Graph.Text(Knowledge.Graph.Id(new Iri(scheme)), Vocab.Map.ConceptClass)!;
        Assert.That(Knowledge.WithSuperclasses(type), Does.Contain(Words.Base + "apparel#GirthInterval").And.Contain(Words.Os + "SizeStatement"));
    }

    [TestCaseSource(nameof(Schemes))]
    public void Forms_and_template_name_every_axis_and_the_band(string scheme)
    {
        var node = Knowledge.Graph.Id(new Iri(scheme));
        var names = Nodes(scheme, Vocab.Map.Axis).Concat(Nodes(scheme, Vocab.Map.Band)).Select(part => "{" + Knowledge.Graph.Text(part, Vocab.Map.Name) + "}").Distinct().ToList();
        var templates = new[] { Vocab.Map.ConceptIri, Vocab.Map.WrittenForm, Vocab.Map.Form }.SelectMany(property => Knowledge.Graph.Texts(node, property)).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(names, Is.EquivalentTo(new[] { "{height}", "{girth}", "{type}" }));
            Assert.That(templates.Where(template => !names.TrueForAll(template.Contains)), Is.Empty);
        }
    }

    [Test]
    public void Every_designation_of_every_scheme_has_an_iri_of_its_own() =>
        Assert.That(Designations.Count, Is.EqualTo(Designations.Schemes().Sum(scheme =>
            Nodes(Knowledge.Text(scheme), Vocab.Map.Band).Count * Nodes(Knowledge.Text(scheme), Vocab.Map.Axis).Aggregate(1, (count, axis) => count * Steps(axis)))));

    [Test]
    public void The_chest_grid_holds_84_and_the_waist_grid_68() =>
        Assert.That(
            new[] { "F/top/160-84A", "F/trousers/160-68A", "M/top/175-92A", "M/trousers/175-80A" }.Where(path => !Designations.Contains(Words.Base + "size/gbt1335-2008/" + path)),
            Is.Empty);

    private static int Steps(TermId axis) =>
        (int)((Knowledge.Graph.Number(axis, Vocab.Map.Max)! - Knowledge.Graph.Number(axis, Vocab.Map.Min)!) / Knowledge.Graph.Number(axis, Vocab.Map.Step)!) + 1;

    private static List<TermId> Nodes(string scheme, Iri property) => [.. Knowledge.Graph.Objects(Knowledge.Graph.Id(new Iri(scheme)), property)];

    private static decimal? Facet(List<TermId> nodes, Iri facet) => nodes.Select(node => Knowledge.Graph.Number(node, facet)).Single(number => number is not null);

    /// <summary>The blank nodes below a node, by any property.</summary>
    private static HashSet<TermId> Below(TermId node)
    {
        var seen = new HashSet<TermId>();
        var open = new Queue<TermId>([node]);
        while (open.TryDequeue(out var next))
        {
            foreach (var quad in Knowledge.Graph.Source.Match(new QuadPattern(next, TermId.None, TermId.None), GraphSelection.All))
            {
                if (Knowledge.Graph.Source.Terms.Decode(quad.Object) is BlankNode && seen.Add(quad.Object))
                    open.Enqueue(quad.Object);
            }
        }

        return seen;
    }
}
