using FsCheck;
using FsCheck.Fluent;
using SemanticOrder.Tagging.Text;

namespace SemanticOrder.Tagging.Tests.Text;

public sealed class NormalTextTests
{
    private static readonly string[] Pieces = ["急", "急急急急", "Ａ", "ab", " ", "\u3000", "聽", "🎂", "❄️", "\uD83C", "\uDF82", "\0", "\u202E", "\u200D", "。", "7", "\n", "𠮷"];

    [TestCase("ＡＢＣ　１２３", "abc 123")]
    [TestCase("唔該快啲寄，聽日要用", "唔该快啲寄,听日要用")]
    [TestCase("  加 急 ！ ", "加急!")]
    [TestCase("please  ship TODAY", "please ship today")]
    [TestCase("急急急急急急", "急急急")]
    [TestCase("13800000000", "13800000000")]
    [TestCase("\u202E加\u200B急\u202C", "加急")]
    [TestCase("❄️", "冷")]
    [TestCase("🎂", "生日")]
    [TestCase("", "")]
    public void A_text_is_levelled(string raw, string normal) => Assert.That(Read(raw).Characters.ToString(), Is.EqualTo(normal));

    [Test]
    public void What_an_emoji_became_leads_back_to_it()
    {
        var text = Read("送🎂！");
        Assert.Multiple(() =>
        {
            Assert.That(text.Characters.ToString(), Is.EqualTo("送生日!"));
            Assert.That(text.ToOriginal(1, 3), Is.EqualTo((1, 3)));
            Assert.That(text.ToOriginal(3, 4), Is.EqualTo((3, 4)));
        });
    }

    [Test]
    public void A_stretch_covers_what_was_left_out_of_it() => Assert.That(Read("急急急急急！").ToOriginal(0, 3), Is.EqualTo((0, 5)));

    [Test]
    public void Offsets_ascend_and_stay_inside_whatever_the_text()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), raw =>
        {
            var text = Read(raw);
            var before = 0;
            for (var at = 0; at < text.Length; at++)
            {
                var (start, end) = text.ToOriginal(at, at + 1);
                if (start < before || end <= start || end > raw.Length)
                    return false;
                before = start;
            }

            return true;
        }).QuickCheckThrowOnFailure();
    }

    private static NormalText Read(string raw)
    {
        var text = new NormalText();
        text.Read(raw);
        return text;
    }
}
