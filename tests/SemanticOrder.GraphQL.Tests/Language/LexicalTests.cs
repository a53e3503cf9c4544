using System.Text;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Tests.Language;

/// <summary>Tokens and their places (GraphQL §2.1, §2.9).</summary>
public sealed class LexicalTests
{
    [TestCase("\"\"", "")]
    [TestCase("\"simple\"", "simple")]
    [TestCase("\"\\\" \\\\ \\/ \\b\\f\\n\\r\\t\"", "\" \\ / \b\f\n\r\t")]
    [TestCase("\"\\u0041\\u{41}\\u{000041}\"", "AAA")]
    [TestCase("\"\\uD83D\\uDE00 \\u{1F600}\"", "😀 😀")]
    [TestCase("\"é 汉字 😀\"", "é 汉字 😀")]
    [TestCase("\"\u0007\"", "\u0007")]
    [TestCase("\"\"\"\"\"\"", "")]
    [TestCase("\"\"\"one line\"\"\"", "one line")]
    [TestCase("\"\"\"\n    a\n      b\n\n    c\n  \"\"\"", "a\n  b\n\nc")]
    [TestCase("\"\"\"  first keeps its blanks\n  second\"\"\"", "  first keeps its blanks\nsecond")]
    [TestCase("\"\"\"a\r\nb\rc\"\"\"", "a\nb\nc")]
    [TestCase("\"\"\"say \\\"\"\" and \\n\"\"\"", "say \"\"\" and \\n")]
    public void A_string_means_its_characters(string literal, string meaning) =>
        Assert.That(((StringValueNode)Parser.ParseConstant(literal)).Value, Is.EqualTo(meaning));

    [TestCase("\"open", 6)]
    [TestCase("\"line\n\"", 6)]
    [TestCase("\"\\q\"", 2)]
    [TestCase("\"\\u12G4\"", 2)]
    [TestCase("\"\\u{}\"", 2)]
    [TestCase("\"\\u{110000}\"", 2)]
    [TestCase("\"\\u{D800}\"", 2)]
    [TestCase("\"ab\\uDE00\"", 4)]
    [TestCase("\"\\uD83D\\u0041\"", 2)]
    [TestCase("\"\\uD83D\"", 2)]
    [TestCase("\"\"\"open", 8)]
    [TestCase("00", 2)]
    [TestCase("-", 2)]
    [TestCase("-a", 2)]
    [TestCase("1.", 3)]
    [TestCase("1.e3", 3)]
    [TestCase("1e", 3)]
    [TestCase("1e+", 4)]
    [TestCase("1.5.2", 4)]
    [TestCase("1_000", 2)]
    [TestCase("0x1F", 2)]
    [TestCase(".5", 1)]
    [TestCase("+1", 1)]
    [TestCase("..", 1)]
    [TestCase("\u0000", 1)]
    [TestCase("1 \u0007", 3)]
    [TestCase("‘quoted’", 1)]
    public void A_malformed_token_is_refused_at_its_place(string literal, int column)
    {
        var fault = Assert.Throws<GraphQLRequestException>(() => Parser.ParseConstant(literal))!;
        Assert.That((fault.Code, fault.Location), Is.EqualTo(("SO4001", new SourceLocation(1, column))));
    }

    [TestCase("0", typeof(IntValueNode))]
    [TestCase("-0", typeof(IntValueNode))]
    [TestCase("123456789012345678901234567890", typeof(IntValueNode))]
    [TestCase("-1.5", typeof(FloatValueNode))]
    [TestCase("0.0e-10", typeof(FloatValueNode))]
    [TestCase("6E23", typeof(FloatValueNode))]
    public void A_number_keeps_its_spelling(string literal, Type kind)
    {
        var node = Parser.ParseConstant(literal);
        Assert.That(node, Is.TypeOf(kind));
        Assert.That(node.ToString(), Is.EqualTo(literal));
    }

    [TestCase("{ a }}", 1, 6)]
    [TestCase("{\n  a\r\n  b\r  ? }", 4, 3)]
    [TestCase("\uFEFF{ ? }", 1, 4)]
    [TestCase("{ # 汉字 comment\n ? }", 2, 2)]
    [TestCase("{ a(b: \"汉字\") ? }", 1, 14)]
    [TestCase("{ a(b: \"😀\") ? }", 1, 14)]
    [TestCase("{ a(b: \"\"\"x\n汉\n\"\"\") ? }", 3, 6)]
    public void Places_count_lines_and_utf16_columns(string text, int line, int column) =>
        Assert.That(Assert.Throws<GraphQLRequestException>(() => Parser.ParseDocument(text))!.Location, Is.EqualTo(new SourceLocation(line, column)));

    [Test]
    public void Nodes_know_where_they_stand()
    {
        var document = Parser.ParseDocument("# 😀\nquery Q {\n  \"😀\"\n}".Replace("\"😀\"", "a(x: \"😀\") b", StringComparison.Ordinal));
        var selections = document.Operations.Single().SelectionSet.Selections;
        Assert.That(selections.Select(selection => selection.Span.Location), Is.EqualTo(new[] { new SourceLocation(3, 3), new SourceLocation(3, 14) }));
    }

    [Test]
    public void Bytes_that_are_not_utf8_are_refused_with_their_offset()
    {
        byte[] text = [.. "{ a(b: \"é"u8, 0xC3, .. "\") }"u8];
        var fault = Assert.Throws<GraphQLRequestException>(() => Parser.ParseDocument(text))!;
        Assert.Multiple(() =>
        {
            Assert.That(fault.Code, Is.EqualTo("SO4002"));
            Assert.That(fault.Location, Is.EqualTo(new SourceLocation(1, 10)));
            Assert.That(fault.Span!.Value.Start.Offset, Is.EqualTo(10));
        });
    }

    [Test]
    public void Half_a_surrogate_pair_in_a_string_is_refused() =>
        Assert.That(Assert.Throws<GraphQLRequestException>(() => Parser.ParseDocument("{ a(b: \"\uD83D\") }"))!.Code, Is.EqualTo("SO4002"));

    [Test]
    public void Names_that_repeat_are_the_same_string()
    {
        var document = Parser.ParseDocument(Encoding.UTF8.GetBytes("{ order order }"));
        var names = document.Operations.Single().SelectionSet.Selections.Cast<FieldNode>().Select(field => field.Name.Value).ToList();
        Assert.That(names[0], Is.SameAs(names[1]));
    }
}
