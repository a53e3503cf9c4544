using SemanticOrder.Rdf;

namespace SemanticOrder.Ontologies.Tests;

/// <summary>An alignment names a term that the other vocabulary has. Where that vocabulary is not present, its test says so.</summary>
public sealed class AlignmentTests
{
    [TestCase("schemaorg", "schema.nq", RdfSyntax.NQuads, "http://schema.org/")]
    [TestCase("gs1-webvoc", "gs1Voc.ttl", RdfSyntax.Turtle, "https://ref.gs1.org/voc/")]
    [TestCase("qudt-units", "unit-core.nq", RdfSyntax.NQuads, "http://qudt.org/vocab/unit/")]
    public void Every_aligned_term_exists(string set, string file, RdfSyntax syntax, string space)
    {
        if (Repository.Suite(set) is not { } folder)
        {
            Assert.Ignore($"suite sources/{set} not present");
            return;
        }

        var terms = new TermDictionary();
        var subjects = new SubjectSink();
        using (var stream = File.OpenRead(Path.Combine(folder, file)))
            new RdfReader(terms, new RdfReaderOptions { File = file, BaseIri = space }).Read(stream, syntax, subjects);
        var defined = subjects.Ids.Select(terms.Decode).OfType<Iri>().Select(iri => iri.Value).ToHashSet(StringComparer.Ordinal);
        var aligned = Knowledge.TurtleFiles.SelectMany(Knowledge.StatementsOf).Select(quad => Knowledge.Graph.IriOf(quad.Object)).OfType<string>()
            .Where(iri => iri.StartsWith(space, StringComparison.Ordinal)).Distinct().ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(aligned, Is.Not.Empty);
            Assert.That(aligned.Where(iri => !defined.Contains(iri)), Is.Empty);
        }
    }

    private sealed class SubjectSink : IQuadSink
    {
        public HashSet<TermId> Ids { get; } = [];

        public void Add(in Quad quad, int line) => Ids.Add(quad.Subject);
    }
}
