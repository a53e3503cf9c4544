using System.Text;

namespace SemanticOrder.Rdf.Tests.Syntax;

/// <summary>Each kind of attack on a reader ends with the statements or with the error that names it, and its place; none is read further than the limit.</summary>
public class HostileInputTests
{
    private const string Turtle = """"
        @prefix ex: <http://example.org/> .
        @base <http://example.org/b/> .
        PREFIX 冷: <链/>
        ex:a.b a ex:Coat , <x> ; 冷:p%41\-\. 1, -2.5, 3e7, true, 'a\u0041\n', "大衣"@zh-Hans, """two
        "lines" """, '18'^^ex:d ; # comment
          ex:q [ ex:r ( 1 [] "x" ) ; ], _:n.1 .
        [] ex:p () .

        """";

    private const string Quads = """
        <http://example.org/a> <http://example.org/p> "大衣\u0041\t"@zh-Hans <http://example.org/g> . # comment
        _:n.1 <http://example.org/p> "18"^^<http://example.org/d> .

        <urn:a> <urn:p> _:n .
        """;

    private static readonly object[] Texts =
    [
        new object[] { RdfSyntax.Turtle, Turtle },
        new object[] { RdfSyntax.TriG, Turtle + "ex:g { ex:a ex:p 1 ; ex:q [] . } GRAPH _:g { ex:a a ex:B } { ex:a a ex:C }" },
        new object[] { RdfSyntax.NQuads, Quads },
        new object[] { RdfSyntax.NTriples, Quads.Replace(" <http://example.org/g>", "", StringComparison.Ordinal) },
    ];

    private static readonly RdfSyntax[] Syntaxes = [RdfSyntax.Turtle, RdfSyntax.TriG, RdfSyntax.NTriples, RdfSyntax.NQuads];

    [TestCaseSource(nameof(Texts))]
    public void A_text_cut_at_any_byte_is_read_or_refused_at_a_place_inside_it(RdfSyntax syntax, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var whole = Count(bytes, syntax, out var wholeError);
        Assert.That(wholeError, Is.Null);
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.That(Count(bytes[..length], syntax, out var error), Is.LessThanOrEqualTo(whole), $"cut at {length}");
            Assert.That(error?.Span!.Value.Start.Offset ?? 0, Is.LessThanOrEqualTo(length), $"cut at {length}");
        }
    }

    [TestCaseSource(nameof(Texts))]
    public void A_bad_byte_anywhere_is_refused_there(RdfSyntax syntax, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var at = 0; at < bytes.Length; at++)
        {
            byte[] damaged = [.. bytes.AsSpan(0, at), 0xFF, .. bytes.AsSpan(at)];
            // Between the bytes of one character, the character is what is bad.
            var start = at;
            while ((bytes[start] & 0xC0) == 0x80)
                start--;
            Count(damaged, syntax, out var error);
            Assert.That(error?.Code, Is.EqualTo("SO1002"), $"at {at}: {error?.Message}");
            Assert.That(error!.Span!.Value.Start.Offset, Is.EqualTo(start));
        }
    }

    [TestCaseSource(nameof(Texts))]
    public void A_nul_anywhere_is_read_in_strings_and_comments_and_refused_elsewhere(RdfSyntax syntax, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var refused = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            Count([.. bytes.AsSpan(0, at), 0, .. bytes.AsSpan(at)], syntax, out var error);
            refused += error is null ? 0 : 1;
            Assert.That(error?.Span!.Value.Start.Offset ?? 0, Is.LessThanOrEqualTo(bytes.Length + 1));
        }
        Assert.That(refused, Is.InRange(bytes.Length / 2, bytes.Length - 10));
    }

    [TestCaseSource(nameof(Syntaxes))]
    public void A_huge_literal_or_iri_is_refused_before_all_of_it_is_read(RdfSyntax syntax)
    {
        foreach (var start in (string[])["<urn:a> <urn:b> \"", "<urn:a> <urn:b> <urn:", "<urn:a> <urn:b> \"x\"@a", "<urn:a> <urn:b> _:"])
        {
            using var stream = new EndlessStream(Encoding.UTF8.GetBytes(start), 1L << 32, "\"> ."u8.ToArray());
            var error = Assert.Throws<RdfSyntaxException>(() => new RdfReader(new TermDictionary()).Read(stream, syntax, new QuadBuffer()))!;
            using (Assert.EnterMultipleScope())
            {
                Assert.That(error.Code, Is.EqualTo("SO1009"), start);
                Assert.That(error.Span.ToString(), Is.EqualTo("1:17"));
                Assert.That(error.OffendingText, Has.Length.EqualTo(40));
                Assert.That(stream.Position, Is.LessThan(40 << 20));
            }
        }
    }

    [TestCaseSource(nameof(Syntaxes))]
    public void The_limit_of_terms_is_the_same_from_memory_and_from_a_stream(RdfSyntax syntax)
    {
        var options = new RdfReaderOptions { MaxTermBytes = 100 };
        foreach (var (length, isRead) in ((int, bool)[])[(100, true), (101, false)])
        {
            foreach (var text in (string[])[$"<urn:a> <urn:b> \"{new string('x', length)}\" .", $"<urn:a> <urn:b> <urn:{new string('x', length - 4)}> ."])
            {
                using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
                Assert.That(() => new RdfReader(new TermDictionary(), options).Read(text, syntax), isRead ? Throws.Nothing : Throws.TypeOf<RdfSyntaxException>().With.Property("Code").EqualTo("SO1009"));
                Assert.That(() => new RdfReader(new TermDictionary(), options).Read(stream, syntax, new QuadBuffer()), isRead ? Throws.Nothing : Throws.TypeOf<RdfSyntaxException>().With.Property("Code").EqualTo("SO1009"));
            }
        }
    }

    [TestCase("'''")]
    [TestCase("\"\"\"")]
    public void A_long_string_without_end_is_refused_where_it_begins(string quotes)
    {
        var lines = string.Concat(Enumerable.Repeat("line ' \" \\\" \n", 200_000));
        Count(Encoding.UTF8.GetBytes("<urn:a>\n <urn:b> " + quotes + lines), RdfSyntax.Turtle, out var error);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error?.Code, Is.EqualTo("SO1004"));
            Assert.That(error?.Span.ToString(), Is.EqualTo("2:10"));
            Assert.That(error?.OffendingText, Is.EqualTo(quotes + "line ' \" \\\" "));
        }
    }

    [TestCase(RdfSyntax.Turtle)]
    [TestCase(RdfSyntax.TriG)]
    public void A_million_prefixes_are_refused_at_the_first_too_many(RdfSyntax syntax)
    {
        var text = new StringBuilder();
        for (var i = 0; i < 1_000_000; i++)
            text.Append("@prefix p").Append(i).Append(": <urn:").Append(i).Append("> .\n");
        Count(Encoding.UTF8.GetBytes(text.ToString()), syntax, out var error);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error?.Code, Is.EqualTo("SO1011"));
            Assert.That(error?.Span!.Value.Start.Line, Is.EqualTo(10_000));
        }
    }

    [Test]
    public void One_prefix_declared_a_million_times_is_one_prefix()
    {
        var text = string.Concat(Enumerable.Repeat("@prefix p: <urn:x> .\n", 1_000_000));
        Count(Encoding.UTF8.GetBytes(text), RdfSyntax.Turtle, out var error);
        Assert.That(error, Is.Null);
    }

    [TestCase("@prefix p: <urn:{0}> .")]
    [TestCase("@base <urn:{0}> .")]
    public void A_prefix_or_base_that_short_names_would_multiply_is_refused(string directive)
    {
        Count(Encoding.UTF8.GetBytes(string.Format(System.Globalization.CultureInfo.InvariantCulture, directive, new string('x', 10_000))), RdfSyntax.Turtle, out var error);
        Assert.That(error?.Code, Is.EqualTo("SO1009"));
    }

    [TestCase(RdfSyntax.Turtle, "[ <urn:p> ", "SO1010")]
    [TestCase(RdfSyntax.Turtle, "( ", "SO1010")]
    [TestCase(RdfSyntax.TriG, "[ <urn:p> ( ", "SO1010")]
    [TestCase(RdfSyntax.TriG, "{ ", "SO1001")]
    public void Ten_thousand_levels_are_refused_with_a_place(RdfSyntax syntax, string level, string code)
    {
        Count(Encoding.UTF8.GetBytes("<urn:a> <urn:b>\n" + string.Concat(Enumerable.Repeat(level, 10_000))), syntax, out var error);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error?.Code, Is.EqualTo(code));
            Assert.That(error?.Span!.Value.Start.Line, Is.EqualTo(1));
            Assert.That(error?.OffendingText, Is.Not.Empty);
        }
    }

    private static int Count(byte[] text, RdfSyntax syntax, out RdfSyntaxException? error)
    {
        var buffer = new QuadBuffer();
        error = null;
        try
        {
            new RdfReader(new TermDictionary()).Read(text, syntax, buffer);
        }
        catch (RdfSyntaxException fault)
        {
            error = fault;
        }
        return buffer.Quads.Length;
    }
}
