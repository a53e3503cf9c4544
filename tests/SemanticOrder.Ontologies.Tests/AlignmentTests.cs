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

    [Test]
    public void Every_unit_code_is_the_code_of_the_QUDT_unit_beside_it()
    {
        if (Repository.Suite("qudt-units") is not { } folder)
        {
            Assert.Ignore("suite sources/qudt-units not present");
            return;
        }

        var terms = new TermDictionary();
        var buffer = new QuadBuffer();
        using (var stream = File.OpenRead(Path.Combine(folder, "unit-core.nq")))
            new RdfReader(terms).Read(stream, RdfSyntax.NQuads, buffer);
        var code = terms.Find(new Iri("http://qudt.org/schema/qudt/uneceCommonCode"));
        var codes = buffer.Quads.ToArray().Where(quad => quad.Predicate == code).Select(quad => (((Iri)terms.Decode(quad.Subject)).Value, ((Literal)terms.Decode(quad.Object)).LexicalForm)).ToHashSet();
        var stated = Knowledge.Terms.Keys
            .SelectMany(iri => Knowledge.Objects(iri, Vocab.Os.Unit).Select(unit => (Property: iri, Unit: Knowledge.Objects(iri, new Iri("http://qudt.org/schema/qudt/hasUnit")).SingleOrDefault() ?? "none", Code: unit)))
            .ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(stated, Is.Not.Empty);
            Assert.That(stated.Where(entry => !codes.Contains((entry.Unit, entry.Code))), Is.Empty);
        }
    }

    private sealed class SubjectSink : IQuadSink
    {
        public HashSet<TermId> Ids { get; } = [];

        public void Add(in Quad quad, int line) => Ids.Add(quad.Subject);
    }
}
