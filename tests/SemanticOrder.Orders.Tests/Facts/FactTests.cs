using NUnit.Framework;
using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Orders.Tests.Facts;

public sealed class FactTests
{
    private static readonly TermNumber Property = new(1);

    [TestCase("0", 0)]
    [TestCase("1.5", 1_500_000)]
    [TestCase("-0.0000015", -2)]
    [TestCase("0.0000005", 0)]
    [TestCase("9223372036854.775807", long.MaxValue)]
    [TestCase("-9223372036854.775808", long.MinValue)]
    public void Numbers_are_millionths(string number, long value)
    {
        Assert.That(FactValue.OfNumber(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(value));
        Assert.That(FactValue.OfNumber(FactValue.ToNumber(value)), Is.EqualTo(value));
    }

    [TestCase("9223372036854.775808")]
    [TestCase("79228162514264337593543950335")]
    public void A_number_that_does_not_fit_is_an_error(string number) =>
        Assert.That(
            Assert.Throws<OrderStoreException>(() => Fact.Number(Property, decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), 0, -1))?.Code,
            Is.EqualTo("SO6001"));

    [Test]
    public void The_hash_of_a_text_is_the_beginning_of_its_SHA_256()
    {
        // echo -n abc | sha256sum: ba7816bf8f01cfea…
        Assert.That(FactValue.OfText("abc"), Is.EqualTo(unchecked((long)0xba7816bf8f01cfea)));
        Assert.That(FactValue.OfText(new string('长', 1000)), Is.Not.EqualTo(FactValue.OfText(new string('长', 1001))));
    }

    [Test]
    public void Times_are_milliseconds_rounded_to_the_past() =>
        Assert.That(FactValue.OfTime(DateTimeOffset.UnixEpoch.AddTicks(19_999)), Is.EqualTo(1));

    [Test]
    public void Normal_facts_are_sorted_and_stated_once()
    {
        var fact = Fact.Text(Property, "a", 1, 0);
        var later = Fact.Number(new TermNumber(2), 1, 0, -1);
        Assert.That(Fact.Normalize([later, fact, fact with { Parent = 7 }, later]), Is.EqualTo(new[] { fact, later }));
    }

    [Test]
    public void Validity_from_before_1970_is_always() =>
        Assert.That(Fact.Concept(Property, Property, 0, -1, DateTimeOffset.UnixEpoch.AddDays(-1)).From, Is.EqualTo(long.MinValue));
}
