using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace SemanticOrder.Rdf.Tests.Terms;

/// <summary>Ids made from values are the ids of their canonical literals.</summary>
public sealed class CalculatedIdTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(5_000).WithReplay(20261111UL, 7UL);

    [TestCase(0d, "0.0E0")]
    [TestCase(1d, "1.0E0")]
    [TestCase(-1500d, "-1.5E3")]
    [TestCase(0.00015, "1.5E-4")]
    [TestCase(1e20, "1.0E20")]
    [TestCase(123456789.25, "1.2345678925E8")]
    public void Doubles_are_inline_in_canonical_form(double value, string lexical)
    {
        Assert.That(TermId.TryFromDouble(value, out var id));
        Assert.That(new TermDictionary().Decode(id), Is.EqualTo(new Literal(lexical, Vocab.Xsd.Double)));
    }

    [TestCase(double.NaN)]
    [TestCase(double.NegativeInfinity)]
    [TestCase(-0d)]
    [TestCase(0.1 + 0.2)]
    [TestCase(1e300)]
    public void Other_doubles_need_the_dictionary(double value) => Assert.That(TermId.TryFromDouble(value, out _), Is.False);

    [Test]
    public void Decimals_are_inline_exactly_when_their_canonical_form_is()
    {
        var dictionary = new TermDictionary();
        var number = from low in Gen.Choose(int.MinValue, int.MaxValue) from middle in Gen.Choose(0, 5_000) from high in Gen.Choose(0, 1) from scale in Gen.Choose(0, 28)
                     select new decimal(low, middle, high, low % 2 == 0, (byte)scale);
        var zeros = from whole in Gen.Choose(-100_000, 100_000) from scale in Gen.Choose(0, 22) select whole * new decimal(1, 0, 0, false, 2) * decimal.Parse("1." + new string('0', scale), CultureInfo.InvariantCulture);
        Check.One(Fixed, Prop.ForAll(Gen.OneOf(number, zeros).ToArbitrary(), value =>
        {
            var literal = new Literal(TypedValue.OfDecimal(value).ToCanonicalString(), Vocab.Xsd.Decimal);
            var inline = TermId.TryFromDecimal(value, out var id);
            return inline ? id == dictionary.Add(literal) : !dictionary.Add(literal).IsInline;
        }));
    }
}
