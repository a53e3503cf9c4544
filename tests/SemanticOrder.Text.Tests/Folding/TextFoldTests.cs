using FsCheck;
using FsCheck.Fluent;
using SemanticOrder.Text.Folding;

namespace SemanticOrder.Text.Tests.Folding;

public sealed class TextFoldTests
{
    /// <summary>Characters that fold in each of the ways there are, among some that do not.</summary>
    private static readonly string[] Pieces = ["a", "用", "⽤", "⻝", "ﬁ", "①", "㎏", "ｶ", "ﾞ", "e", "\u0301", "〜", "−", "戶", "Ａ", "ᄀ", "ᅡ", "ᆨ", "𝜋", "𠀀", " ", "……", "\u3000", "\uD800"];

    [TestCase("⽤于⻝品", "用于食品")]
    [TestCase("戶外〜−18℃", "户外~-18°C")]
    [TestCase("（１）ﬁle　①", "(1)file 1")]
    [TestCase("ｶﾞ", "ガ")]
    [TestCase("cafe\u0301", "café")]
    [TestCase("\u1100\u1161\u11A8", "각")]
    [TestCase("ㄱ", "ᄀ")]
    [TestCase("㎏/m²", "kg/m2")]
    [TestCase("𝜋", "π")]
    [TestCase("Case and Blanks stay", "Case and Blanks stay")]
    [TestCase("", "")]
    public void A_text_folds(string raw, string folded) => Assert.That(TextFold.ToFolded(raw), Is.EqualTo(folded));

    [Test]
    public void A_text_that_folds_to_itself_keeps_its_string()
    {
        const string Raw = "冷藏 2 to 8";
        Assert.That(TextFold.Fold(Raw).Folded, Is.SameAs(Raw));
    }

    [Test]
    public void What_one_character_became_leads_back_to_it()
    {
        var text = TextFold.Fold("约㎏计");
        Assert.That(text.Folded, Is.EqualTo("约kg计"));
        Assert.Multiple(() =>
        {
            Assert.That(text.ToRaw(2, 1), Is.EqualTo((1, 1)));
            Assert.That(text.ToRaw(0, 4), Is.EqualTo((0, 3)));
            Assert.That(text.ToFolded(2), Is.EqualTo(3));
        });
    }

    [Test]
    public void What_became_one_character_is_found_whole()
    {
        var text = TextFold.Fold("ｶﾞﾑ");
        Assert.Multiple(() =>
        {
            Assert.That(text.ToRaw(0, 1), Is.EqualTo((0, 2)));
            Assert.That(text.ToFolded(1), Is.Zero);
            Assert.That(text.ToFolded(2), Is.EqualTo(1));
        });
    }

    [Test]
    public void Folding_twice_is_folding_once() => Check.QuickThrowOnFailure(Prop.ForAll(Texts(), raw => TextFold.ToFolded(TextFold.ToFolded(raw)) == TextFold.ToFolded(raw)));

    [Test]
    public void Offsets_ascend_and_stretches_fold_to_what_they_came_from() => Check.QuickThrowOnFailure(Prop.ForAll(Texts(), raw =>
    {
        var text = TextFold.Fold(raw);
        for (var i = 0; i < text.Folded.Length; i++)
        {
            var (start, length) = text.ToRaw(i, 1);
            if (length < 1 || start + length > raw.Length || text.ToRaw(i) > text.ToRaw(i + 1) || text.ToFolded(start) > i)
                return false;
            var stretch = TextFold.ToFolded(raw.Substring(start, length));
            if (!stretch.Contains(text.Folded[i], StringComparison.Ordinal))
                return false;
        }

        return text.ToRaw(text.Folded.Length) == raw.Length && text.ToFolded(raw.Length) == text.Folded.Length;
    }));

    private static Arbitrary<string> Texts() => Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();
}
