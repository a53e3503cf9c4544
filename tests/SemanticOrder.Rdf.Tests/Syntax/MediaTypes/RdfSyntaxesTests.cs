namespace SemanticOrder.Rdf.Tests.Syntax.MediaTypes;

public class RdfSyntaxesTests
{
    [Test]
    public void Every_syntax_is_found_by_its_media_type_and_extension()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(RdfSyntaxes.All, Is.EquivalentTo(Enum.GetValues<RdfSyntax>()));
            foreach (var syntax in RdfSyntaxes.All)
            {
                Assert.That(RdfSyntaxes.OfMediaType(syntax.MediaType().ToUpperInvariant() + " ; charset=utf-8"), Is.EqualTo(syntax));
                Assert.That(RdfSyntaxes.OfPath("a.b/c" + syntax.FileExtension().ToUpperInvariant()), Is.EqualTo(syntax));
                Assert.That(RdfSyntaxes.FileExtensions, Does.Contain(syntax.FileExtension()));
                Assert.That(RdfSyntaxes.Negotiate(syntax.MediaType()), Is.EqualTo(syntax));
            }
        }
    }

    [TestCase("application/x-turtle", RdfSyntax.Turtle)]
    [TestCase("text/xml; charset=utf-8", RdfSyntax.RdfXml)]
    [TestCase("application/json", null)]
    [TestCase("text/plain", null)]
    [TestCase("", null)]
    public void Old_names_are_understood(string contentType, RdfSyntax? syntax) => Assert.That(RdfSyntaxes.OfMediaType(contentType), Is.EqualTo(syntax));

    [TestCase("core/pizza.owl", RdfSyntax.RdfXml)]
    [TestCase("a.csv", null)]
    [TestCase("ttl", null)]
    public void A_file_is_known_by_its_extension(string path, RdfSyntax? syntax) => Assert.That(RdfSyntaxes.OfPath(path), Is.EqualTo(syntax));

    [TestCase(null, RdfSyntax.Turtle)]
    [TestCase("", RdfSyntax.Turtle)]
    [TestCase("*/*", RdfSyntax.Turtle)]
    [TestCase("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8", RdfSyntax.Turtle)]
    [TestCase("application/*", RdfSyntax.TriG)]
    [TestCase("text/turtle;q=0.5, application/rdf+xml", RdfSyntax.RdfXml)]
    [TestCase("text/turtle;q=0, */*;q=0.1", RdfSyntax.TriG)]
    [TestCase("application/*;q=0.2, application/n-quads;q=0.1, application/trig;q=0", RdfSyntax.NTriples)]
    [TestCase("text/html", null)]
    [TestCase("*/*;q=0", null)]
    public void The_most_wanted_syntax_is_chosen(string? accept, RdfSyntax? syntax) => Assert.That(RdfSyntaxes.Negotiate(accept), Is.EqualTo(syntax));

    [Test]
    public void Only_what_is_offered_is_chosen()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(RdfSyntaxes.Negotiate("text/turtle, application/n-quads;q=0.1", RdfSyntax.TriG, RdfSyntax.NQuads), Is.EqualTo(RdfSyntax.NQuads));
            Assert.That(RdfSyntaxes.Negotiate("*/*", RdfSyntax.NQuads, RdfSyntax.TriG), Is.EqualTo(RdfSyntax.NQuads));
            Assert.That(RdfSyntaxes.All.Where(syntax => syntax.HasNamedGraphs()), Is.EqualTo(new[] { RdfSyntax.TriG, RdfSyntax.NQuads }));
        }
    }
}
