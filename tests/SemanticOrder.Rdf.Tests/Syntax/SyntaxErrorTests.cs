using System.Text;

namespace SemanticOrder.Rdf.Tests.Syntax;

public class SyntaxErrorTests
{
    private const string Prolog = "@prefix ex: <http://example.org/> .\n";

    private static readonly object[] Errors =
    [
        new object[] { RdfSyntax.Turtle, "ex:a ex:b \"c\n", "SO1001", "2:11", "\"c" },
        new object[] { RdfSyntax.Turtle, "ex:a ex:b ex:c", "SO1004", "2:15", "" },
        new object[] { RdfSyntax.Turtle, "ex:a ex:b <http://e", "SO1004", "2:11", "<http://e" },
        new object[] { RdfSyntax.Turtle, "ex:a ex:b '''c", "SO1004", "2:11", "'''c" },
        new object[] { RdfSyntax.Turtle, "ex:a\r\nex:b\rex:c ! .", "SO1001", "4:6", "! ." },
        new object[] { RdfSyntax.Turtle, "ex:冷链 ex:b nix:c .", "SO1008", "2:12", "nix:c ." },
        new object[] { RdfSyntax.Turtle, "ex:a ex:b <c> .", "SO1007", "2:11", "<c> ." },
        new object[] { RdfSyntax.Turtle, "ex:a ex:b <http://e/a b> .", "SO1006", "2:22", " b> ." },
        new object[] { RdfSyntax.Turtle, "ex:a ex:b <http://e/\\u0020b> .", "SO1006", "2:21", "\\u0020b> ." },
        new object[] { RdfSyntax.Turtle, "ex:a ex:b <http://e/\\n> .", "SO1005", "2:21", "\\n> ." },
        new object[] { RdfSyntax.Turtle, "ex:a ex:b \"\\x\" .", "SO1005", "2:12", "\\x\" ." },
        new object[] { RdfSyntax.Turtle, "ex:a ex:b \"\\uD800\" .", "SO1005", "2:12", "\\uD800\" ." },
        new object[] { RdfSyntax.Turtle, "ex:a ex:b \"\\U00110000\" .", "SO1005", "2:12", "\\U00110000\" ." },
        new object[] { RdfSyntax.Turtle, "ex:a ex:b yes .", "SO1001", "2:11", "yes ." },
        new object[] { RdfSyntax.Turtle, "\"a\" ex:b ex:c .", "SO1001", "2:1", "\"a\" ex:b ex:c ." },
        new object[] { RdfSyntax.Turtle, "ex:a _:b ex:c .", "SO1001", "2:6", "_:b ex:c ." },
        new object[] { RdfSyntax.Turtle, "ex:a ex:b \"x\"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> .", "SO1001", "2:11", "\"x\"^^<http://www.w3.org/1999/02/22-rdf-s" },
        new object[] { RdfSyntax.Turtle, "@Prefix ex: <http://e/> .", "SO1001", "2:2", "Prefix ex: <http://e/> ." },
        new object[] { RdfSyntax.Turtle, "ex:a ex:b ex:c }", "SO1001", "2:16", "}" },
        new object[] { RdfSyntax.Turtle, "ex:a ex:b \0 .", "SO1003", "2:11", "\0 ." },
        new object[] { RdfSyntax.Turtle, "{ ex:a ex:b ex:c }", "SO1001", "2:1", "{ ex:a ex:b ex:c }" },
        new object[] { RdfSyntax.TriG, "GRAPH { ex:a ex:b ex:c }", "SO1001", "2:7", "{ ex:a ex:b ex:c }" },
        new object[] { RdfSyntax.TriG, "ex:g { ex:a ex:b ex:c", "SO1004", "2:22", "" },
    ];

    [TestCaseSource(nameof(Errors))]
    public void An_error_says_where_it_is_and_what_stands_there(RdfSyntax syntax, string text, string code, string place, string offending)
    {
        var error = Read(Encoding.UTF8.GetBytes(Prolog + text), syntax);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Code, Is.EqualTo(code), error.Message);
            Assert.That(error.Span.ToString(), Is.EqualTo(place), error.Message);
            Assert.That(error.OffendingText, Is.EqualTo(offending));
            Assert.That(error.Diagnostic.File, Is.EqualTo("orders.ttl"));
        }
    }

    [Test]
    public void An_unexpected_token_is_told_with_what_was_expected()
    {
        var error = Read("<http://e/a> <http://e/b> \"c\" <http://e/g> ."u8.ToArray(), RdfSyntax.NTriples);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Expected, Is.EqualTo("'.'"));
            Assert.That(error.Message, Is.EqualTo("orders.ttl:1:31: error SO1001: Expected '.', not '<'."));
        }
    }

    [Test]
    public void Bytes_that_are_not_utf8_are_refused_where_they_stand()
    {
        var error = Read([.. "<http://e/a> <http://e/b> \"中"u8, 0xC3, 0x28, .. "\" ."u8], RdfSyntax.NTriples);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Code, Is.EqualTo("SO1002"));
            Assert.That(error.Span.ToString(), Is.EqualTo("1:29"));
            Assert.That(error.Span!.Value.Start.Offset, Is.EqualTo(30));
        }
    }

    [Test]
    public void A_text_cut_inside_a_character_is_refused() =>
        Assert.That(Read([.. "<http://e/a> <http://e/b> \""u8, 0xE5, 0x86], RdfSyntax.NTriples).Code, Is.EqualTo("SO1002"));

    [Test]
    public void A_term_past_the_limit_is_refused_from_a_stream()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("<http://e/a> <http://e/b> \"" + new string('x', 1_000_000)));
        var reader = new RdfReader(new TermDictionary(), new RdfReaderOptions { MaxTermBytes = 200_000 });
        Assert.That(() => reader.Read(stream, RdfSyntax.NTriples, new QuadBuffer()), Throws.TypeOf<RdfSyntaxException>().With.Property("Code").EqualTo("SO1009"));
    }

    [TestCase('[', "ex:p ")]
    [TestCase('(', "")]
    public void Deep_nesting_is_refused(char bracket, string inside)
    {
        var text = Prolog + "ex:a ex:b " + string.Concat(Enumerable.Repeat(bracket + inside, 10_000));
        Assert.That(Read(Encoding.UTF8.GetBytes(text), RdfSyntax.Turtle).Code, Is.EqualTo("SO1010"));
    }

    [Test]
    public void Too_many_prefixes_are_refused()
    {
        var text = string.Concat(Enumerable.Range(0, 20).Select(i => $"PREFIX p{i}: <http://e/{i}> "));
        var reader = new RdfReader(new TermDictionary(), new RdfReaderOptions { MaxPrefixes = 10 });
        Assert.That(() => reader.Read(text, RdfSyntax.Turtle), Throws.TypeOf<RdfSyntaxException>().With.Property("Code").EqualTo("SO1011"));
    }

    [Test]
    public void Statements_before_the_error_have_been_given_to_the_sink()
    {
        var buffer = new QuadBuffer();
        var reader = new RdfReader(new TermDictionary());
        Assert.That(() => reader.Read("<a:a> <a:b> <a:c> .\n<a:d>", RdfSyntax.NTriples, buffer), Throws.TypeOf<RdfSyntaxException>());
        Assert.That(buffer.Quads.Length, Is.EqualTo(1));
    }

    private static RdfSyntaxException Read(byte[] text, RdfSyntax syntax)
    {
        var options = new RdfReaderOptions { File = "orders.ttl" };
        var fromMemory = Assert.Throws<RdfSyntaxException>(() => new RdfReader(new TermDictionary(), options).Read(text, syntax, new QuadBuffer()))!;
        using var stream = new TrickleStream(text);
        var fromStream = Assert.Throws<RdfSyntaxException>(() => new RdfReader(new TermDictionary(), options).Read(stream, syntax, new QuadBuffer()))!;
        Assert.That(fromStream.Span!.Value.Start, Is.EqualTo(fromMemory.Span!.Value.Start), "a stream gives the same position");
        return fromMemory;
    }

    private sealed class TrickleStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 2));
    }
}
