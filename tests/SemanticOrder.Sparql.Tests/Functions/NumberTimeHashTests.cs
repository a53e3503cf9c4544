using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Tests.Functions;

public sealed class NumberTimeHashTests
{
    private const string Moment = "'2011-01-10T14:45:13.815-05:00'^^dateTime";

    [TestCase(BuiltInFunction.Abs, "1", "'1'^^integer")]
    [TestCase(BuiltInFunction.Abs, "-1.5", "'1.5'^^decimal")]
    [TestCase(BuiltInFunction.Abs, "-1.5e0", "'1.5E0'^^double")]
    [TestCase(BuiltInFunction.Abs, "'-7'^^short", "'7'^^integer")]
    [TestCase(BuiltInFunction.Abs, "'-INF'^^float", "'INF'^^float")]
    [TestCase(BuiltInFunction.Abs, "'1'", "error")]
    [TestCase(BuiltInFunction.Round, "2.4999", "'2'^^decimal")]
    [TestCase(BuiltInFunction.Round, "2.5", "'3'^^decimal")]
    [TestCase(BuiltInFunction.Round, "-2.5", "'-2'^^decimal")]
    [TestCase(BuiltInFunction.Round, "-2.5e0", "'-2.0E0'^^double")]
    [TestCase(BuiltInFunction.Round, "-0.5e0", "'-0.0E0'^^double")]
    [TestCase(BuiltInFunction.Round, "'0.49999999999999994'^^double", "'0.0E0'^^double")]
    [TestCase(BuiltInFunction.Round, "'1234567890123456789012345678901234567890.5'^^decimal", "'1234567890123456789012345678901234567891'^^decimal")]
    [TestCase(BuiltInFunction.Ceil, "10.5", "'11'^^decimal")]
    [TestCase(BuiltInFunction.Ceil, "-10.5", "'-10'^^decimal")]
    [TestCase(BuiltInFunction.Floor, "10.5", "'10'^^decimal")]
    [TestCase(BuiltInFunction.Floor, "-10.5", "'-11'^^decimal")]
    [TestCase(BuiltInFunction.Floor, "'NaN'^^double", "'NaN'^^double")]
    [TestCase(BuiltInFunction.Floor, "'2.5'^^float", "'2.0E0'^^float")]
    [TestCase(BuiltInFunction.Year, Moment, "'2011'^^integer")]
    [TestCase(BuiltInFunction.Month, Moment, "'1'^^integer")]
    [TestCase(BuiltInFunction.Day, Moment, "'10'^^integer")]
    [TestCase(BuiltInFunction.Hours, Moment, "'14'^^integer")]
    [TestCase(BuiltInFunction.Minutes, Moment, "'45'^^integer")]
    [TestCase(BuiltInFunction.Seconds, Moment, "'13.815'^^decimal")]
    [TestCase(BuiltInFunction.Timezone, Moment, "'-PT5H'^^dayTimeDuration")]
    [TestCase(BuiltInFunction.Timezone, "'2011-01-10T14:45:13.815Z'^^dateTime", "'PT0S'^^dayTimeDuration")]
    [TestCase(BuiltInFunction.Timezone, "'2011-01-10T14:45:13.815'^^dateTime", "error")]
    [TestCase(BuiltInFunction.Tz, Moment, "'-05:00'")]
    [TestCase(BuiltInFunction.Tz, "'2011-01-10T14:45:13.815Z'^^dateTime", "'Z'")]
    [TestCase(BuiltInFunction.Tz, "'2011-01-10T14:45:13+00:00'^^dateTime", "'+00:00'")]
    [TestCase(BuiltInFunction.Tz, "'2011-01-10T14:45:13.815'^^dateTime", "''")]
    [TestCase(BuiltInFunction.Year, "'-0044-03-15'^^date", "'-44'^^integer")]
    [TestCase(BuiltInFunction.Hours, "'23:59:59.999999999'^^time", "'23'^^integer")]
    [TestCase(BuiltInFunction.Seconds, "'23:59:59.999999999'^^time", "'59.999999999'^^decimal")]
    [TestCase(BuiltInFunction.Hours, "'2011-01-10T24:00:00'^^dateTime", "'0'^^integer")]
    [TestCase(BuiltInFunction.Day, "'2011-01-10T24:00:00'^^dateTime", "'11'^^integer")]
    [TestCase(BuiltInFunction.Year, "'2011'", "error")]
    [TestCase(BuiltInFunction.Hours, "'2011-01-10'^^date", "error")]
    [TestCase(BuiltInFunction.Now, "", "'2026-11-11T20:00:00+08:00'^^dateTime")]
    [TestCase(BuiltInFunction.Md5, "'abc'", "'900150983cd24fb0d6963f7d28e17f72'")]
    [TestCase(BuiltInFunction.Sha1, "'abc'", "'a9993e364706816aba3e25717850c26c9cd0d89d'")]
    [TestCase(BuiltInFunction.Sha256, "'abc'", "'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'")]
    [TestCase(BuiltInFunction.Sha384, "'abc'", "'cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7'")]
    [TestCase(BuiltInFunction.Sha512, "'abc'", "'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f'")]
    [TestCase(BuiltInFunction.Md5, "'abc'@en", "error")]
    [TestCase(BuiltInFunction.Sha1, "1", "error")]
    public void Functions_of_one_argument(BuiltInFunction function, string arguments, string expected)
    {
        var evaluation = new Evaluation();
        Assert.That(evaluation.Text(evaluation.Call(function, arguments)), Is.EqualTo(expected));
    }

    [Test]
    public void Rand_is_in_the_half_open_unit_interval_and_follows_the_seed()
    {
        var (one, other) = (new Evaluation(seed: 7), new Evaluation(seed: 7));
        for (var i = 0; i < 100; i++)
        {
            var value = SemanticOrder.Rdf.TypedValue.Of(one.Scope.Terms, one.Call(BuiltInFunction.Rand, ""));
            Assert.That(value.TryGetDouble(out var real) && real is >= 0 and < 1);
            Assert.That(other.Text(other.Call(BuiltInFunction.Rand, "")), Does.Contain(value.ToCanonicalString()));
        }
    }
}
