using SemanticOrder.Sparql.Results;

namespace SemanticOrder.Sparql.Tests.Results;

/// <summary>Names of formats, and the choice for a client.</summary>
public sealed class ResultSyntaxesTests
{
    [Test]
    public void Every_format_is_found_by_its_names([Values] ResultSyntax syntax) => Assert.Multiple(() =>
    {
        Assert.That(ResultSyntaxes.OfMediaType(syntax.MediaType().ToUpperInvariant() + "; charset=utf-8"), Is.EqualTo(syntax));
        Assert.That(ResultSyntaxes.OfPath("results" + syntax.FileExtension()), Is.EqualTo(syntax));
    });

    [TestCase(null, "application/sparql-results+json")]
    [TestCase("*/*", "application/sparql-results+json")]
    [TestCase("application/sparql-results+xml", "application/sparql-results+xml")]
    [TestCase("text/csv;q=0.5, text/tab-separated-values", "text/tab-separated-values")]
    [TestCase("application/json", "application/json")]
    [TestCase("text/*", "text/csv")]
    [TestCase("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8", "application/xml")]
    [TestCase("text/turtle", "")]
    public void The_client_gets_what_it_wants_most(string? accept, string answered)
    {
        ResultSyntaxes.Negotiate(accept, ResultSyntaxes.All, out var mediaType);
        Assert.That(mediaType, Is.EqualTo(answered));
    }

    [Test]
    public void Ask_is_not_answered_in_csv() => Assert.That(ResultSyntaxes.Negotiate("text/csv", ResultSyntaxes.OfBooleans, out _), Is.Null);
}
