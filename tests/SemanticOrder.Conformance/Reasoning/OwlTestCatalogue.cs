using SemanticOrder.Rdf;

namespace SemanticOrder.Conformance.Reasoning;

/// <summary>Reads the catalogue of OWL 2 test cases with our own RDF/XML reader.</summary>
public sealed class OwlTestCatalogue
{
    private const string Test = "http://www.w3.org/2007/OWL/testOntology#";

    private readonly GraphNavigator _graph;

    private OwlTestCatalogue(string file)
    {
        var terms = new TermDictionary();
        var buffer = new QuadBuffer();
        new RdfReader(terms, new RdfReaderOptions { BaseIri = "http://www.w3.org/2009/11/owl-test/all.rdf", File = file }).Read(File.ReadAllBytes(file), RdfSyntax.RdfXml, buffer);
        _graph = new GraphNavigator(new QuadStore(terms).Load(buffer.Quads));
    }

    /// <summary>All cases, by identifier.</summary>
    public static IReadOnlyList<OwlTestCase> Read(string suite)
    {
        var catalogue = new OwlTestCatalogue(Path.Combine(suite, "all.rdf"));
        return [.. catalogue._graph.Instances(new Iri(Test + "TestCase")).Select(catalogue.Read).OrderBy(test => test.Id, StringComparer.Ordinal)];
    }

    private OwlTestCase Read(TermId test) => new(
        Text(test, "identifier")!,
        Names(test, Vocab.Rdf.Type),
        Names(test, new Iri(Test + "profile")),
        Names(test, new Iri(Test + "semantics")),
        [.. _graph.Objects(test, new Iri(Test + "importedOntology")).Select(imported => Ontology(imported, "Input")).Prepend(Ontology(test, "Premise")).OfType<OwlTestOntology>()],
        Ontology(test, "Conclusion") ?? Ontology(test, "NonConclusion"));

    private OwlTestOntology? Ontology(TermId node, string role) =>
        Text(node, $"rdfXml{role}Ontology") is { } xml ? new OwlTestOntology(xml, false) : Text(node, $"fs{role}Ontology") is { } text ? new OwlTestOntology(text, true) : null;

    private string? Text(TermId node, string property) => _graph.Text(node, new Iri(Test + property));

    private HashSet<string> Names(TermId node, Iri property) => [.. _graph.Texts(node, property).Select(iri => iri[(iri.LastIndexOf('#') + 1)..])];
}
