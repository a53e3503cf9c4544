using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Tests.Language;

/// <summary>The layout of printed documents.</summary>
public sealed class PrinterTests
{
    [Test]
    public void A_query_is_laid_out_two_blanks_a_level() => Assert.That(
        Parser.ParseDocument("query Q($a:Int=1@d,$b:[T!]!){a:b(x:{y:[1 2],z:$a})@skip(if:true){...F ...on T{c} ...@e{d}}}").ToString(),
        Is.EqualTo("""
            query Q($a: Int = 1 @d, $b: [T!]!) {
              a: b(x: { y: [1, 2], z: $a }) @skip(if: true) {
                ...F
                ... on T {
                  c
                }
                ... @e {
                  d
                }
              }
            }
            """));

    [Test]
    public void Long_arguments_stand_on_lines_of_their_own()
    {
        var text = Parser.ParseDocument("{ a(first: \"" + new string('x', 40) + "\", second: \"" + new string('y', 40) + "\") }").ToString();
        Assert.That(text.Split('\n'), Has.Length.EqualTo(6));
        Assert.That(text, Does.Contain("\n    second: \"y"));
    }

    [Test]
    public void Nested_long_lists_are_printed_in_linear_time()
    {
        ValueNode value = new StringValueNode(new string('x', 100));
        for (var depth = 0; depth < 150; depth++)
            value = new ListValueNode([value]);
        Assert.That(value.ToString().Count(character => character == '['), Is.EqualTo(150));
    }

    [TestCase("plain", "\"\"\"plain\"\"\"")]
    [TestCase("two\nlines", "\"\"\"\ntwo\nlines\n\"\"\"")]
    [TestCase("ends in \"", "\"\"\"\nends in \"\n\"\"\"")]
    [TestCase("ends in \\", "\"\"\"\nends in \\\n\"\"\"")]
    [TestCase(" leads with a blank", "\"\"\" leads with a blank\"\"\"")]
    [TestCase("has \"\"\" inside", "\"\"\"has \\\"\"\" inside\"\"\"")]
    [TestCase("\nblank first line", "\"\\nblank first line\"")]
    [TestCase("carriage\rreturn", "\"carriage\\rreturn\"")]
    public void A_block_string_is_one_where_it_can_be(string value, string printed) =>
        Assert.That(new StringValueNode(value, isBlock: true).ToString(), Is.EqualTo(printed));
}
