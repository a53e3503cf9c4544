using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Tests.Functions;

public sealed class StringFunctionTests
{
    [TestCase("'chat'", "'4'^^integer")]
    [TestCase("'chat'@en", "'4'^^integer")]
    [TestCase("'食べ物'", "'3'^^integer")]
    [TestCase("'a😀b'", "'3'^^integer")]
    [TestCase("''", "'0'^^integer")]
    [TestCase("5", "error")]
    [TestCase("<http://e/>", "error")]
    [TestCase("error", "error")]
    public void Strlen(string text, string expected) => Expect(BuiltInFunction.StrLen, text, expected);

    [TestCase("'foobar' | 4", "'bar'")]
    [TestCase("'foobar'@en | 4", "'bar'@en")]
    [TestCase("'foobar' | 4 | 1", "'b'")]
    [TestCase("'foobar'@en | 4 | 1", "'b'@en")]
    [TestCase("'motor car' | 6", "' car'")]
    [TestCase("'metadata' | 4 | 3", "'ada'")]
    [TestCase("'12345' | 1.5 | 2.6", "'234'")]
    [TestCase("'12345' | 0 | 3", "'12'")]
    [TestCase("'12345' | 5 | -3", "''")]
    [TestCase("'12345' | -3 | 5", "'1'")]
    [TestCase("'12345' | 'NaN'^^double | 3", "''")]
    [TestCase("'12345' | 1 | 'NaN'^^double", "''")]
    [TestCase("'12345' | -42 | 'INF'^^double", "'12345'")]
    [TestCase("'12345' | '-INF'^^double | 'INF'^^double", "''")]
    [TestCase("'a😀食c'@zh | 2 | 2", "'😀食'@zh")]
    [TestCase("'abc' | 9", "''")]
    [TestCase("'abc' | 'x'", "error")]
    public void Substr(string arguments, string expected) => Expect(BuiltInFunction.SubStr, arguments, expected);

    [TestCase("'foo'", "'FOO'", "'foo'")]
    [TestCase("'BAR'@en", "'BAR'@en", "'bar'@en")]
    [TestCase("'Straße Ä'", "'STRAßE Ä'", "'straße ä'")]
    [TestCase("1", "error", "error")]
    public void Case(string text, string upper, string lower)
    {
        Expect(BuiltInFunction.UCase, text, upper);
        Expect(BuiltInFunction.LCase, text, lower);
    }

    [TestCase("'foobar' | 'foo'", true, false, true)]
    [TestCase("'foobar'@en | 'foo'@en", true, false, true)]
    [TestCase("'foobar'@EN | 'bar'@en", false, true, true)]
    [TestCase("'foobar'@en | 'foo'", true, false, true)]
    [TestCase("'foobar' | 'oba'", false, false, true)]
    [TestCase("'foobar' | ''", true, true, true)]
    [TestCase("'foobar' | 'x'", false, false, false)]
    [TestCase("'foobar' | 'foo'@en", null, null, null)]
    [TestCase("'foobar'@fr | 'foo'@en", null, null, null)]
    [TestCase("'1' | 1", null, null, null)]
    public void Starts_ends_and_contains(string arguments, bool? starts, bool? ends, bool? contains)
    {
        Expect(BuiltInFunction.StrStarts, arguments, Text(starts));
        Expect(BuiltInFunction.StrEnds, arguments, Text(ends));
        Expect(BuiltInFunction.Contains, arguments, Text(contains));
    }

    [TestCase("'abc' | 'b'", "'a'", "'c'")]
    [TestCase("'abc'@en | 'ab'", "''@en", "'c'@en")]
    [TestCase("'abc'@en | 'b'@en", "'a'@en", "'c'@en")]
    [TestCase("'abc'@en | 'b'@cy", "error", "error")]
    [TestCase("'abc' | 'b'@en", "error", "error")]
    [TestCase("'abc' | ''", "''", "'abc'")]
    [TestCase("'abc'@en | ''@en", "''@en", "'abc'@en")]
    [TestCase("'abc'@en | ''", "''@en", "'abc'@en")]
    [TestCase("'abc' | 'xyz'", "''", "''")]
    [TestCase("'abc'@en | 'z'@en", "''", "''")]
    [TestCase("'abc'@en | 'z'", "''", "''")]
    public void Before_and_after(string arguments, string before, string after)
    {
        Expect(BuiltInFunction.StrBefore, arguments, before);
        Expect(BuiltInFunction.StrAfter, arguments, after);
    }

    [TestCase("'Los Angeles'", "'Los%20Angeles'")]
    [TestCase("'Los Angeles'@en", "'Los%20Angeles'")]
    [TestCase("'a-b_c.d~é/'", "'a-b_c.d~%C3%A9%2F'")]
    [TestCase("'plain'", "'plain'")]
    [TestCase("1", "error")]
    public void Encode_for_uri(string text, string expected) => Expect(BuiltInFunction.EncodeForUri, text, expected);

    [TestCase("'foo' | 'bar'", "'foobar'")]
    [TestCase("'foo'@en | 'bar'@en", "'foobar'@en")]
    [TestCase("'foo'@EN | 'bar'@en", "'foobar'@en")]
    [TestCase("'foo'@en | 'bar'", "'foobar'")]
    [TestCase("'foo'@en | 'bar'@es | 'x'@es", "'foobarx'")]
    [TestCase("'foo' | 'bar'@en", "'foobar'")]
    [TestCase("", "''")]
    [TestCase("'one'@en", "'one'@en")]
    [TestCase("'a' | 1", "error")]
    public void Concat(string arguments, string expected) => Expect(BuiltInFunction.Concat, arguments, expected);

    [TestCase("'fr' | 'FR'", "true")]
    [TestCase("'fr-BE' | 'FR'", "true")]
    [TestCase("'fra' | 'fr'", "false")]
    [TestCase("'de-DE-1996' | 'de-DE'", "true")]
    [TestCase("'de-Deva' | 'de-DE'", "false")]
    [TestCase("'en' | '*'", "true")]
    [TestCase("'' | '*'", "false")]
    [TestCase("'' | ''", "false")]
    [TestCase("'en'@en | 'en'", "error")]
    public void Lang_matches(string arguments, string expected) => Expect(BuiltInFunction.LangMatches, arguments, expected);

    private static string Text(bool? value) => value switch { true => "true", false => "false", _ => "error" };

    private static void Expect(BuiltInFunction function, string arguments, string expected)
    {
        var evaluation = new Evaluation();
        Assert.That(evaluation.Text(evaluation.Call(function, arguments)), Is.EqualTo(expected), $"{function}({arguments})");
    }
}
