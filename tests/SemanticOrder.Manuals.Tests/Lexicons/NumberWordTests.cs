using SemanticOrder.Manuals.Lexicons;

namespace SemanticOrder.Manuals.Tests.Lexicons;

public sealed class NumberWordTests
{
    [TestCase("十八", 18)]
    [TestCase("一百零二", 102)]
    [TestCase("两千五百", 2500)]
    [TestCase("三万二", 32000)]
    [TestCase("三万零二", 30002)]
    [TestCase("三万零二十", 30020)]
    [TestCase("两千五", 2500)]
    [TestCase("一百二", 120)]
    [TestCase("一百一十二", 112)]
    [TestCase("十二", 12)]
    [TestCase("二〇二六", 2026)]
    [TestCase("九九九九九九九九", 99999999)]
    [TestCase("第一", null)]
    [TestCase("一二三四五六七八九一二三", null)]
    [TestCase("九九九九九九九万", null)]
    public void Ideographs_are_read_up_to_a_limit(string text, int? number) => Assert.That(ChineseNumber.Read(text), Is.EqualTo(number));

    [TestCase("zero", 0)]
    [TestCase("Seven", 7)]
    [TestCase("nineteen", 19)]
    [TestCase("twenty", 20)]
    [TestCase("ninety", 90)]
    [TestCase("dozen", null)]
    public void English_words_are_read(string word, int? number) => Assert.That(EnglishNumber.Read(word), Is.EqualTo(number));
}
