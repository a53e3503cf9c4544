using SemanticOrder.Tagging.Time;

namespace SemanticOrder.Tagging.Tests.Time;

public sealed class NumeralTests
{
    [TestCase("十五号", 15, 2)]
    [TestCase("廿三", 23, 2)]
    [TestCase("两三天", 3, 2)]
    [TestCase("2026年", 2026, 4)]
    [TestCase("半天", 0, 1)]
    [TestCase("号", -1, 0)]
    public void Digits_and_numerals_are_read(string text, int number, int end)
    {
        Assert.That(Numeral.Read(text, 0, out var read), Is.EqualTo(number));
        Assert.That(read, Is.EqualTo(end));
    }

    [TestCase("一二三一二三一二三")]
    [TestCase("123123123")]
    public void A_long_row_of_digits_is_not_read_to_its_end_from_each_of_its_places(string row)
    {
        Numeral.Read(row, 0, out var end);
        Assert.That(end, Is.EqualTo(5));
    }
}
