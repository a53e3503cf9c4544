using SemanticOrder.Rdf;

namespace SemanticOrder.Conformance.Rdf;

/// <summary>The suite's texts with bytes changed: read or refused, from memory and from a stream alike, never anything else.</summary>
public sealed class DamagedSuiteTests
{
    [TestCase("rdf-turtle")]
    [TestCase("rdf-trig")]
    [TestCase("rdf-n-triples")]
    [TestCase("rdf-n-quads")]
    [TestCase("rdf-xml")]
    public void A_damaged_text_is_read_or_refused(string syntax)
    {
        if (SuiteFolder.Find("rdf-tests") is not { } suite)
        {
            Assert.Ignore("suite rdf-tests not present");
            return;
        }
        var random = new Random(20261111);
        foreach (var test in RdfManifest.Read(suite, $"rdf/rdf11/{syntax}/manifest.ttl"))
        {
            var text = File.ReadAllBytes(test.Action);
            for (var i = 0; i < 8 && text.Length > 0; i++)
            {
                var damaged = (byte[])text.Clone();
                damaged[random.Next(text.Length)] = (byte)random.Next(256);
                damaged[random.Next(text.Length)] = text[random.Next(text.Length)];
                using var stream = new TrickleStream(damaged, 5);
                Assert.That(Outcome(reader => sink => reader.Read(stream, test.Syntax, sink), test), Is.EqualTo(Outcome(reader => sink => reader.Read(damaged, test.Syntax, sink), test)), test.Id);
            }
        }
    }

    /// <summary>The number of statements, and the code and place of the error if there is one.</summary>
    private static (int Statements, string? Error) Outcome(Func<RdfReader, Action<IQuadSink>> read, RdfCase test)
    {
        var buffer = new QuadBuffer();
        try
        {
            read(new RdfReader(new TermDictionary(), new RdfReaderOptions { BaseIri = test.BaseIri }))(buffer);
            return (buffer.Quads.Length, null);
        }
        catch (RdfSyntaxException error)
        {
            return (buffer.Quads.Length, $"{error.Code} {error.Span}");
        }
    }
}
