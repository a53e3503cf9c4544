using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Tests.Evaluation;

public class UpdateTests
{
    [TestCase("INSERT DATA { :a :p 3 GRAPH :g { :a :p 1 } }", ":a :p 1|:a :p 1 :g|:a :p 2 :g|:a :p 3")]
    [TestCase("DELETE DATA { :a :p 1 }", ":a :p 2 :g")]
    [TestCase("DELETE { ?s :p ?o } INSERT { ?s :q ?o } WHERE { ?s :p ?o }", ":a :p 2 :g|:a :q 1")]
    [TestCase("WITH :g DELETE { ?s :p ?o } INSERT { ?s :q ?o } WHERE { ?s :p ?o }", ":a :p 1|:a :q 2 :g")]
    [TestCase("INSERT { ?s :q ?o } USING :g WHERE { ?s :p ?o }", ":a :p 1|:a :p 2 :g|:a :q 2")]
    [TestCase("INSERT { GRAPH ?g { ?s :q ?g } } WHERE { GRAPH ?g { ?s :p ?o } }", ":a :p 1|:a :p 2 :g|:a :q :g :g")]
    [TestCase("DELETE WHERE { GRAPH ?g { ?s ?p ?o } }", ":a :p 1")]
    [TestCase("CLEAR DEFAULT", ":a :p 2 :g")]
    [TestCase("CLEAR GRAPH :none", ":a :p 1|:a :p 2 :g")]
    [TestCase("DROP NAMED", ":a :p 1")]
    [TestCase("DROP ALL", "")]
    [TestCase("COPY DEFAULT TO :g", ":a :p 1|:a :p 1 :g")]
    [TestCase("MOVE DEFAULT TO :g", ":a :p 1 :g")]
    [TestCase("ADD :g TO DEFAULT", ":a :p 1|:a :p 2|:a :p 2 :g")]
    [TestCase("MOVE :g TO :g", ":a :p 1|:a :p 2 :g")]
    [TestCase("INSERT DATA { :b :p 1 }; DELETE { ?s :p 1 } WHERE { ?s :p 1 }", ":a :p 2 :g")]
    [TestCase("DELETE DATA { :a :p 1 }; INSERT DATA { :a :p 1 }", ":a :p 1|:a :p 2 :g")]
    [TestCase("INSERT { ?s :q [] } WHERE { { ?s :p ?o } UNION { ?s :p ?o } }", ":a :p 1|:a :p 2 :g|:a :q _|:a :q _")]
    [TestCase("INSERT { ?o :q ?s . ?s :q ?none } WHERE { ?s :p ?o }", ":a :p 1|:a :p 2 :g")]
    public void An_operation_changes_the_store(string update, string expected)
    {
        var store = EngineFixture.Store(":a :p 1 . :g { :a :p 2 }");
        EngineFixture.Update(store, update);
        Assert.That(string.Join('|', EngineFixture.Statements(store.Snapshot)), Is.EqualTo(expected));
    }

    [TestCase("CREATE GRAPH :g", "SO2029")]
    [TestCase("DROP GRAPH :none", "SO2030")]
    [TestCase("COPY :none TO :g", "SO2030")]
    [TestCase("LOAD <file:///x.ttl>", "SO2027")]
    [TestCase("INSERT DATA { :b :p 1 }; INSERT { :c :p 1 } WHERE { SERVICE :x { ?s ?p ?o } }", "SO2025")]
    public void A_request_that_fails_changes_nothing(string update, string code)
    {
        var store = EngineFixture.Store(":a :p 1 . :g { :a :p 2 }");
        var before = store.Snapshot;
        var thrown = Assert.Throws<SparqlEvaluationException>(() => EngineFixture.Update(store, "INSERT DATA { :x :p 9 }; " + update));
        Assert.That(thrown!.Code, Is.EqualTo(code));
        Assert.That(store.Snapshot, Is.SameAs(before));
    }

    [TestCase("CREATE SILENT GRAPH :g")]
    [TestCase("DROP SILENT GRAPH :none")]
    [TestCase("MOVE SILENT :none TO :g")]
    [TestCase("LOAD SILENT <file:///x.ttl>")]
    public void Silent_failures_are_none(string update)
    {
        var store = EngineFixture.Store(":a :p 1 . :g { :a :p 2 }");
        EngineFixture.Update(store, update);
        Assert.That(EngineFixture.Statements(store.Snapshot), Has.Length.EqualTo(2));
    }

    [Test]
    public void Load_puts_the_statements_of_a_document_into_a_graph()
    {
        var store = EngineFixture.Store(":a :p 1 .");
        EngineFixture.Update(store, "LOAD <http://e/doc> INTO GRAPH :g", new SparqlOptions { Loads = new OneDocument() });
        Assert.That(EngineFixture.Statements(store.Snapshot), Is.EqualTo(new[] { ":a :p 1", ":doc :is :loaded :g" }));
    }

    [Test]
    public void A_request_is_one_change_of_the_store()
    {
        var store = EngineFixture.Store(":a :p 1 .");
        var version = store.Snapshot.Version;
        EngineFixture.Update(store, "INSERT DATA { :b :p 1 }; INSERT DATA { :c :p 1 }; DELETE DATA { :b :p 1 }");
        Assert.That(store.Snapshot.Version, Is.EqualTo(version + 1));
    }

    private sealed class OneDocument : ILoadSource
    {
        public IEnumerable<Quad> Load(Iri document, TermDictionary terms, CancellationToken cancellation) =>
            [new Quad(terms.Add(document), terms.Add(new Iri("http://e/is")), terms.Add(new Iri("http://e/loaded")))];
    }
}
