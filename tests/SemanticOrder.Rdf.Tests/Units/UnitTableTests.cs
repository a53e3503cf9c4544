using System.Globalization;

namespace SemanticOrder.Rdf.Tests.Units;

public class UnitTableTests
{
    [TestCase("39.2", "FAH", "CEL", "4")]
    [TestCase("-18", "CEL", "FAH", "-0.4")]
    [TestCase("-40", "℃", "℉", "-40")]
    [TestCase("0", "KEL", "CEL", "-273.15")]
    [TestCase("2", "KGM", "GRM", "2000")]
    [TestCase("1", "斤", "克", "500")]
    [TestCase("3", "两", "公斤", "0.15")]
    [TestCase("2.5", "INH", "CMT", "6.35")]
    [TestCase("176", "cm", "m", "1.76")]
    [TestCase("1", "[lb_av]", "[oz_av]", "16")]
    [TestCase("36", "km/h", "m/s", "10")]
    [TestCase("48", "HUR", "天", "2")]
    [TestCase("1.5", "L", "毫升", "1500")]
    [TestCase("20000", "mAh", "A.h", "20")]
    [TestCase("2", "DZN", "PCE", "24")]
    public void A_value_is_converted_exactly(string value, string from, string to, string expected) =>
        Assert.That(UnitTable.Convert(Number(value), Unit(from), Unit(to)), Is.EqualTo(Number(expected)));

    [TestCase("2", "CEL", "KEL", "2")]
    [TestCase("2", "℃", "°F", "3.6")]
    [TestCase("-9", "FAH", "CEL", "-5")]
    [TestCase("5", "CMT", "MMT", "50")]
    public void A_difference_is_converted_without_offset(string value, string from, string to, string expected) =>
        Assert.That(UnitTable.ConvertDifference(Number(value), Unit(from), Unit(to)), Is.EqualTo(Number(expected)));

    [TestCase("")]
    [TestCase("XXX")]
    [TestCase("C")]
    [TestCase("cel")]
    [TestCase("度")]
    [TestCase("尺")]
    public void An_unknown_code_is_not_guessed(string code) => Assert.That(UnitTable.Default.Find(code), Is.Null);

    [Test]
    public void A_unit_is_found_by_each_of_its_codes_and_its_iri()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var unit in UnitTable.Default.Units)
                Assert.That(unit.Codes.Select(code => UnitTable.Default.Find(code)), Is.All.SameAs(unit));
            Assert.That(UnitTable.Default.Find(new Iri("http://qudt.org/vocab/unit/DEG_C")), Is.SameAs(Unit("CEL")));
            Assert.That(UnitTable.Default.Find(" 公斤 "), Is.SameAs(Unit("kg")));
        }
    }

    [Test]
    public void Units_of_different_dimensions_do_not_convert() =>
        Assert.That(() => UnitTable.Convert(1, Unit("KGM"), Unit("CMT")), Throws.TypeOf<UnitConversionException>().With.Property("Code").EqualTo("SO1013"));

    [Test]
    public void A_result_too_large_is_refused() =>
        Assert.That(() => UnitTable.Convert(decimal.MaxValue, Unit("t"), Unit("mg")), Throws.TypeOf<UnitConversionException>().With.Property("Code").EqualTo("SO1014"));

    [Test]
    public void Converting_there_and_back_gives_the_value_to_twenty_digits()
    {
        foreach (var from in UnitTable.Default.Units)
        {
            foreach (var to in UnitTable.Default.Units.Where(from.IsConvertibleTo))
                Assert.That(UnitTable.Convert(UnitTable.Convert(12.345m, from, to), to, from), Is.EqualTo(12.345m).Within(1e-15m), $"{from} to {to}");
        }
    }

    private static Unit Unit(string code) => UnitTable.Default.Find(code)!;

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
