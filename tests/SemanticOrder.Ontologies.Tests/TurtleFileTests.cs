using SemanticOrder.Rdf;

namespace SemanticOrder.Ontologies.Tests;

/// <summary>Each Turtle file is a whole: it parses, says what it is, and imports what it uses.</summary>
public sealed class TurtleFileTests
{
    private static readonly Iri VersionInfo = new(Words.Owl + "versionInfo");
    private static readonly Iri VersionIri = new(Words.Owl + "versionIRI");
    private static readonly Iri License = new("http://purl.org/dc/terms/license");

    private static readonly HashSet<string> SupportedOwl = new(StringComparer.Ordinal)
    {
        "Ontology", "imports", "versionInfo", "versionIRI", "Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty", "FunctionalProperty",
        "equivalentClass", "intersectionOf", "Restriction", "onProperty", "hasValue", "someValuesFrom", "onDatatype", "withRestrictions",
        "inverseOf", "propertyChainAxiom", "disjointWith",
    };

    public static IEnumerable<string> Files() => Knowledge.TurtleFiles;

    [TestCaseSource(nameof(Files))]
    public void A_file_has_one_header_with_version_and_licence(string file)
    {
        var headers = Knowledge.Ontologies.Where(header => header.Value == file).Select(header => header.Key).ToList();
        Assert.That(headers, Has.Count.EqualTo(1));
        var iri = headers[0];
        var version = Knowledge.Objects(iri, VersionInfo).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Knowledge.Objects(iri, VersionIri), Is.EqualTo([$"{iri}/{version}"]));
            Assert.That(Knowledge.Objects(iri, License), Is.EqualTo(["https://www.apache.org/licenses/LICENSE-2.0"]));
        }
    }

    [TestCaseSource(nameof(Files))]
    public void Every_import_is_a_file_of_this_folder(string file)
    {
        var header = Knowledge.Ontologies.Single(entry => entry.Value == file).Key;
        Assert.That(Knowledge.Objects(header, Words.Imports).Where(import => !Knowledge.Ontologies.ContainsKey(import)), Is.Empty);
    }

    [TestCaseSource(nameof(Files))]
    public void A_file_uses_only_terms_of_itself_and_of_what_it_imports(string file)
    {
        var reachable = Reachable(Knowledge.Ontologies.Single(entry => entry.Value == file).Key).Select(iri => Knowledge.Ontologies[iri]).ToHashSet(StringComparer.Ordinal);
        var foreign = Used(file).Where(iri => Knowledge.Terms.TryGetValue(iri, out var home) && !reachable.Contains(home));
        Assert.That(foreign.Distinct(), Is.Empty);
    }

    [TestCaseSource(nameof(Files))]
    public void A_file_uses_no_term_of_ours_that_nobody_defines(string file)
    {
        var header = Knowledge.Ontologies.Single(entry => entry.Value == file).Key;
        var undefined = Used(file).Where(iri =>
            iri.StartsWith(Words.Base, StringComparison.Ordinal) && !Knowledge.Terms.ContainsKey(iri) && !Knowledge.Ontologies.ContainsKey(iri)
            && !iri.StartsWith(header + "/", StringComparison.Ordinal));
        Assert.That(undefined.Distinct(), Is.Empty);
    }

    [TestCaseSource(nameof(Files))]
    public void A_file_uses_only_the_owl_that_the_reasoner_closes_over(string file)
    {
        var owl = Used(file).Where(iri => iri.StartsWith(Words.Owl, StringComparison.Ordinal)).Select(iri => iri[Words.Owl.Length..]);
        Assert.That(owl.Where(name => !SupportedOwl.Contains(name)).Distinct(), Is.Empty);
    }

    [Test]
    public void Every_namespace_of_ours_is_declared_once_with_its_prefix()
    {
        var pairs = Knowledge.Ontologies.Keys
            .SelectMany(iri => Knowledge.Graph.Objects(Knowledge.Graph.Id(new Iri(iri)), new Iri(Words.Shacl + "declare")))
            .Select(node => (Prefix: Knowledge.Graph.Text(node, new Iri(Words.Shacl + "prefix"))!, Namespace: Knowledge.Graph.Text(node, new Iri(Words.Shacl + "namespace"))!))
            .ToList();
        var used = Knowledge.Terms.Keys.Select(iri => iri[..(iri.LastIndexOf('#') + 1)]).Distinct();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(pairs.Select(pair => pair.Prefix), Is.Unique);
            Assert.That(pairs.Select(pair => pair.Namespace), Is.Unique);
            Assert.That(used.Except(pairs.Select(pair => pair.Namespace)), Is.Empty);
        }
    }

    private static IEnumerable<string> Used(string file) =>
        Knowledge.StatementsOf(file).SelectMany(quad => new[] { quad.Subject, quad.Predicate, quad.Object }).Distinct().Select(Knowledge.Graph.IriOf).OfType<string>();

    private static HashSet<string> Reachable(string ontology)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { ontology };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var next))
        {
            foreach (var import in Knowledge.Objects(next, Words.Imports).Where(Knowledge.Ontologies.ContainsKey).Where(seen.Add))
                open.Enqueue(import);
        }

        return seen;
    }
}
