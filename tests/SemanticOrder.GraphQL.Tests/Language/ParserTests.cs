using System.Diagnostics;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Tests.Language;

/// <summary>The grammar (GraphQL §2, §3) and the parser's limits.</summary>
public sealed class ParserTests
{
    [TestCase("\"q\" query Q(\"v\" $a: [Int!]! = [1] @d, $b: T) @e { a }")]
    [TestCase("\"f\" fragment F on T @d { ...F @e ... @f { a } ... on U { b: c(x: $y) { d } } }")]
    [TestCase("subscription S { a } mutation { b }")]
    [TestCase("{ query mutation fragment on true null type }")]
    [TestCase("fragment true on on { on }")]
    [TestCase("{ a(x: {y: [1 -2.5 \"s\" ENUM true null $v {}] , , z: []}) }")]
    [TestCase("\"s\" schema @a { query: Q mutation: M subscription: S } extend schema @b extend schema { query: R }")]
    [TestCase("scalar S @a extend scalar S @b")]
    [TestCase("type T implements & A & B @a { \"f\" f(\"x\" x: Int = 1 @b, y: [T!]): U! @c } extend type T implements C extend type T { g: Int }")]
    [TestCase("interface I implements J @a { f: Int } extend interface I @b")]
    [TestCase("union U @a = | A | B extend union U = C union V")]
    [TestCase("enum E @a { \"v\" A @b B } extend enum E { C }")]
    [TestCase("input I @a { \"f\" a: Int = {x: 1} @b } extend input I { c: [Int] }")]
    [TestCase("\"d\" directive @d(x: Int = 1 @e) repeatable on | QUERY | FIELD directive @e on OBJECT")]
    public void The_whole_grammar_is_read_and_printed_back(string text)
    {
        var printed = Parser.ParseDocument(text).ToString();
        Assert.That(Parser.ParseDocument(printed).ToString(), Is.EqualTo(printed));
        Assert.That(SyntaxComparison.Differences(Parser.ParseDocument(text), Parser.ParseDocument(printed)), Is.Empty);
    }

    [TestCase("", 1)]
    [TestCase("{", 2)]
    [TestCase("{}", 2)]
    [TestCase("query () { a }", 8)]
    [TestCase("{ a() }", 5)]
    [TestCase("{ a: }", 6)]
    [TestCase("{ ... }", 7)]
    [TestCase("fragment on on T { a }", 10)]
    [TestCase("query ($x: Int!!) { a }", 16)]
    [TestCase("query ($x: Int = $y) { a }", 18)]
    [TestCase("query ($x: Int @d(a: [$y])) { a }", 23)]
    [TestCase("\"d\" { a }", 1)]
    [TestCase("\"d\" extend type T { a: Int }", 1)]
    [TestCase("\"d\" 1", 5)]
    [TestCase("extend type T", 14)]
    [TestCase("extend query Q", 8)]
    [TestCase("enum E { A true }", 12)]
    [TestCase("schema { quary: Q }", 10)]
    [TestCase("directive @d on FIELDS", 17)]
    [TestCase("type T implements A B { a: Int }", 21)]
    [TestCase("union U = A |", 14)]
    public void What_the_grammar_does_not_have_is_refused_at_its_place(string text, int column)
    {
        var fault = Assert.Throws<GraphQLRequestException>(() => Parser.ParseDocument(text))!;
        Assert.That((fault.Code, fault.Location), Is.EqualTo(("SO4001", new SourceLocation(1, column))));
    }

    [Test]
    public void Two_hundred_thousand_aliases_are_refused_by_the_token_limit()
    {
        var text = $"{{ {string.Concat(Enumerable.Range(0, 200_000).Select(index => $"a{index}: a "))} }}";
        var clock = Stopwatch.StartNew();
        Assert.That(Assert.Throws<GraphQLRequestException>(() => Parser.ParseDocument(text, new ParserOptions { MaxBytes = int.MaxValue }))!.Code, Is.EqualTo("SO4003"));
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromMinutes(1)));
    }

    [TestCase("{ a(x: ", "[", "]", ") }")]
    [TestCase("{ a(x: ", "{y: ", "}", ") }")]
    [TestCase("", "{ a ", "}", "")]
    [TestCase("query ($x: ", "[", "]", ") { a }")]
    public void Deep_nesting_is_refused_by_the_depth_limit(string before, string open, string close, string after)
    {
        string Nested(int depth) => before + string.Concat(Enumerable.Repeat(open, depth)) + (open[0] == '[' && before.StartsWith("query", StringComparison.Ordinal) ? "Int" : open == "{y: " ? "1" : "") + string.Concat(Enumerable.Repeat(close, depth)) + after;
        Assert.That(() => Parser.ParseDocument(Nested(150)), Throws.Nothing);
        Assert.That(Assert.Throws<GraphQLRequestException>(() => Parser.ParseDocument(Nested(1_000)))!.Code, Is.EqualTo("SO4004"));
        Assert.That(Assert.Throws<GraphQLRequestException>(() => Parser.ParseDocument(Nested(1_000_000), ParserOptions.Schema))!.Code, Is.EqualTo("SO4004"));
    }
}
