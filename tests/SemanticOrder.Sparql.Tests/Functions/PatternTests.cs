using System.Diagnostics;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Tests.Functions;

/// <summary>REGEX and REPLACE (XQuery and XPath Functions and Operators §5.6).</summary>
public sealed class PatternTests
{
    [TestCase("Alice", "^ali", "i", true)]
    [TestCase("Bob", "^ali", "i", false)]
    [TestCase("abracadabra", "bra", "", true)]
    [TestCase("abracadabra", "^a.*a$", "", true)]
    [TestCase("abracadabra", "^bra", "", false)]
    // A point and anchors, with and without flags.
    [TestCase("a\nb", "a.b", "", false)]
    [TestCase("a\rb", "a.b", "", false)]
    [TestCase("a\nb", "a.b", "s", true)]
    [TestCase("a\nb", "^b$", "", false)]
    [TestCase("a\nb", "^b$", "m", true)]
    [TestCase("a\n", "a$", "", false)]
    [TestCase("a\n", "a$", "m", true)]
    [TestCase("a\n", "^$", "m", false)]
    [TestCase("helloworld", "hello world", "x", true)]
    [TestCase("hello world", "hello[ ]world", "x", true)]
    [TestCase("a.b", "a.b", "q", true)]
    [TestCase("axb", "a.b", "q", false)]
    [TestCase("x(A", "(a", "qi", true)]
    // Classes of XML Schema.
    [TestCase("x", "^[a-z-[aeiou]]$", "", true)]
    [TestCase("e", "^[a-z-[aeiou]]$", "", false)]
    [TestCase("E", "^[a-z-[aeiou]]$", "i", false)]
    [TestCase("-", "^[a-]$", "", true)]
    [TestCase("^", "^[a^]$", "", true)]
    [TestCase("A", "^[^a]$", "", true)]
    [TestCase("A", "^[^a]$", "i", false)]
    [TestCase("_x-1", @"^\i\c*$", "", true)]
    [TestCase("1x", @"^\i\c*$", "", false)]
    [TestCase("é", @"^\p{IsLatin-1Supplement}$", "", true)]
    [TestCase("e", @"^\p{IsLatin-1Supplement}$", "", false)]
    [TestCase("e", @"^\P{IsLatin-1Supplement}$", "", true)]
    [TestCase("号", @"^\p{IsCJKUnifiedIdeographs}$", "", true)]
    [TestCase("α", @"^\p{IsGreek}$", "", true)]
    [TestCase("x", @"^\p{Lu}$", "i", false)]
    [TestCase("Ж", @"^[\p{L}-[a-z]]$", "", true)]
    [TestCase("٣", @"^\d$", "", true)]
    [TestCase("\u00A0", @"^\s$", "", false)]
    [TestCase("+", @"^\w$", "", true)]
    [TestCase("_", @"^\w$", "", false)]
    [TestCase("_", @"^[\W]$", "", true)]
    // Code points beyond U+FFFF are one character.
    [TestCase("😀", "^.$", "", true)]
    [TestCase("😀", "^[^a]$", "", true)]
    [TestCase("😀", "^..$", "", false)]
    [TestCase("a😀b", "^a😀{1}b$", "", true)]
    [TestCase("😀", "^[😀-😎]$", "", true)]
    [TestCase("𝟗", @"^\p{Nd}$", "", true)]
    [TestCase("😀", @"^\p{IsEmoticons}$", "", true)]
    // Quantifiers, groups, back-references.
    [TestCase("aaa", "^a{2,3}$", "", true)]
    [TestCase("aaaa", "^a{2,3}$", "", false)]
    [TestCase("abab", @"^(ab)\1$", "", true)]
    [TestCase("abAB", @"^(ab)\1$", "i", true)]
    [TestCase("aa1", @"^(a)\11$", "", true)]
    [TestCase("b", @"^(a)?b\1$", "", true)]
    [TestCase("ab", "^(?:a)b$", "", true)]
    // Hours of backtracking, or no time at all.
    [TestCase("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a|aa)+$", "", false)]
    [TestCase("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "^(a+)+(a+)+(a+)+b?$", "", true)]
    public void Texts_match_as_XPath_says(string text, string pattern, string flags, bool expected) =>
        Assert.That(Regex(text, pattern, flags), Is.EqualTo(expected ? "true" : "false"));

    [TestCase("(", "")]
    [TestCase(")", "")]
    [TestCase("[", "")]
    [TestCase("[]", "")]
    [TestCase("[b-a]", "")]
    [TestCase("[a-z-[b]c]", "")]
    [TestCase("*a", "")]
    [TestCase("a**", "")]
    [TestCase("a{2,1}", "")]
    [TestCase("a{x}", "")]
    [TestCase("a{999999999}", "")]
    [TestCase("}", "")]
    [TestCase(@"\q", "")]
    [TestCase(@"\", "")]
    [TestCase(@"\1", "")]
    [TestCase(@"(a\1)", "")]
    [TestCase(@"\p{Xx}", "")]
    [TestCase(@"\p{IsNowhere}", "")]
    [TestCase("(?=a)", "")]
    [TestCase("(?<x>a)", "")]
    [TestCase("a", "g")]
    public void What_is_no_pattern_is_an_error(string pattern, string flags) => Assert.That(Regex("a", pattern, flags), Is.EqualTo(Evaluation.Error));

    [TestCase("'abcd' | 'b' | 'Z'", "'aZcd'")]
    [TestCase("'abab' | 'B' | 'Z' | 'i'", "'aZaZ'")]
    [TestCase("'abab' | 'B.' | 'Z' | 'i'", "'aZb'")]
    [TestCase("'abracadabra' | 'bra' | '*'", "'a*cada*'")]
    [TestCase("'abracadabra' | 'a.*a' | '*'", "'*'")]
    [TestCase("'abracadabra' | 'a.*?a' | '*'", "'*c*bra'")]
    [TestCase("'abracadabra' | 'a' | ''", "'brcdbr'")]
    [TestCase("'abracadabra' | 'a(.)' | 'a$1$1'", "'abbraccaddabbra'")]
    [TestCase("'AAAA' | 'A+' | 'b'", "'b'")]
    [TestCase("'AAAA' | 'A+?' | 'b'", "'bbbb'")]
    [TestCase("'darted' | '^(.*?)d(.*)$' | '$1c$2'", "'carted'")]
    [TestCase("'abc'@en | 'b' | 'x'", "'axc'@en")]
    [TestCase("'ab' | '(a)' | '[$0$12$9]'", "'[aa2]b'")]
    [TestCase("'a' | 'a' | '\\$\\\\'", "'$\\'")]
    [TestCase("'a' | 'a' | '$1' | 'q'", "'$1'")]
    [TestCase("'x😀y' | '.' | '-'", "'---'")]
    [TestCase("'abracadabra' | '.*?' | '$1'", "error")]
    [TestCase("'a' | 'a' | '$'", "error")]
    [TestCase("'a' | 'a' | '\\n'", "error")]
    [TestCase("'a' | 'a'@en | 'b'", "error")]
    [TestCase("1 | '1' | 'b'", "error")]
    public void Replace(string arguments, string expected)
    {
        var evaluation = new Evaluation();
        Assert.That(evaluation.Text(evaluation.Call(BuiltInFunction.Replace, arguments)), Is.EqualTo(expected));
    }

    [Test]
    public void A_pattern_that_explodes_since_it_refers_back_is_an_error_soon_and_then_at_once()
    {
        var evaluation = new Evaluation();
        var text = evaluation.Term($"'{new string('a', 60)}b'");
        var pattern = evaluation.Term(@"'^(a+)+\1$'");
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 1000; i++)
            Assert.That(SemanticOrder.Sparql.Functions.BuiltIns.Call(BuiltInFunction.Regex, [text, pattern], evaluation.Scope).IsNone);
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromMinutes(1)));
    }

    [Test]
    public void Many_patterns_and_many_texts_do_not_change_answers()
    {
        var evaluation = new Evaluation();
        for (var i = 0; i < 12_000; i++)
            Assert.That(evaluation.Text(evaluation.Call(BuiltInFunction.Regex, $"'item {i}' | '^item [0-9]*{i % 10}$'")), Is.EqualTo("true"));
        for (var i = 0; i < 600; i++)
            Assert.That(evaluation.Text(evaluation.Call(BuiltInFunction.Regex, $"'item {i}' | '{i}.?$'")), Is.EqualTo("true"));
    }

    private static string Regex(string text, string pattern, string flags)
    {
        var evaluation = new Evaluation();
        return evaluation.Text(evaluation.Call(BuiltInFunction.Regex, $"'{text}' | '{pattern}' | '{flags}'"));
    }
}
