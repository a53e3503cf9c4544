using System.Text;

namespace SemanticOrder.Rdf.Tests.Syntax;

/// <summary>Whatever the bytes, a reader ends with statements or with an <see cref="RdfSyntaxException"/>.</summary>
public class HostileTextTests
{
    private static readonly string[] Fragments =
    [
        "@prefix ex: <http://e/> .", "@base <http://e/> .", "PREFIX", "GRAPH", "ex:a", "ex:b.c", "<http://e/a>", "<a>", "_:a", "[", "]", "(", ")", "{", "}", ".", ";", ",", "a ",
        "\"x\"", "'''x'''", "\"\"\"", "\"", "'", "\\u0041", "\\", "@en", "^^", "1", "-1.5", "1e", "true", "#c\n", "\n", "\r\n", " ", "冷", "\0", "<", ">", "%4", "ex:%41\\-", ":",
    ];

    [TestCase(RdfSyntax.Turtle)]
    [TestCase(RdfSyntax.TriG)]
    [TestCase(RdfSyntax.NTriples)]
    [TestCase(RdfSyntax.NQuads)]
    public void Random_token_sequences_are_read_or_refused(RdfSyntax syntax)
    {
        var random = new Random(1);
        for (var i = 0; i < 4000; i++)
        {
            var text = new StringBuilder();
            for (var n = random.Next(14); n >= 0; n--)
                text.Append(Fragments[random.Next(Fragments.Length)]).Append(random.Next(3) == 0 ? "" : " ");
            ReadsOrRefuses(Encoding.UTF8.GetBytes(text.ToString()), syntax);
        }
    }

    [TestCase(RdfSyntax.Turtle)]
    [TestCase(RdfSyntax.NQuads)]
    public void Random_bytes_are_read_or_refused(RdfSyntax syntax)
    {
        var random = new Random(2);
        for (var i = 0; i < 4000; i++)
        {
            var bytes = new byte[random.Next(40)];
            random.NextBytes(bytes);
            ReadsOrRefuses(bytes, syntax);
        }
    }

    [TestCase(RdfSyntax.Turtle)]
    [TestCase(RdfSyntax.TriG)]
    [TestCase(RdfSyntax.NQuads)]
    public void Damaged_texts_are_read_or_refused(RdfSyntax syntax)
    {
        var random = new Random(3);
        for (var seed = 0; seed < 60; seed++)
        {
            var terms = new TermDictionary();
            var writer = new RdfWriter(terms, new RdfWriterOptions { Prefixes = RandomDataset.Prefixes });
            var text = Encoding.UTF8.GetBytes(writer.Write(RandomDataset.Create(terms, seed, syntax != RdfSyntax.Turtle), syntax));
            for (var i = 0; i < 40; i++)
            {
                var damaged = (byte[])text.Clone();
                for (var n = random.Next(3); n >= 0; n--)
                    damaged[random.Next(damaged.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : damaged[random.Next(damaged.Length)];
                ReadsOrRefuses(damaged[..random.Next(damaged.Length)], syntax);
                ReadsOrRefuses(damaged, syntax);
            }
        }
    }

    private static void ReadsOrRefuses(byte[] text, RdfSyntax syntax)
    {
        try
        {
            new RdfReader(new TermDictionary()).Read(text, syntax, new QuadBuffer());
        }
        catch (RdfSyntaxException error)
        {
            Assert.That(error.Span, Is.Not.Null);
        }
    }
}
