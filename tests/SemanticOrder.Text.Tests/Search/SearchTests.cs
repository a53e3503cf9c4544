using NUnit.Framework;
using SemanticOrder.Text.Search;

namespace SemanticOrder.Text.Tests.Search;

/// <summary>Tokens, queries, highlights and the index in memory.</summary>
public sealed class SearchTests
{
    [TestCase("速冻水饺 1kg", "速冻 冻水 水饺 饺 1kg")]
    [TestCase("ＡＢＣ　加急！", "abc 加急 急")]
    [TestCase("急", "急")]
    [TestCase("女士T恤", "女士 士 t 恤")]
    [TestCase("… !", "")]
    public void A_text_is_cut_into_words_and_pairs(string text, string tokens) => Assert.That(string.Join(' ', SearchTokens.Of(text)), Is.EqualTo(tokens));

    [TestCase("冷冻", "冷冻三文鱼 500g", "[冷冻]三文鱼 500g")]
    [TestCase("冻三 500", "冷冻三文鱼 500g", "冷[冻三]文鱼 [500]g")]
    [TestCase("三文鱼", "冷冻三文鱼 500g", "冷冻[三文鱼] 500g")]
    [TestCase("鱼", "冷冻三文鱼 500g", "冷冻三文[鱼] 500g")]
    [TestCase("frozen", "A FROZEN salmon", "A [FROZEN] salmon")]
    [TestCase("没有", "冷冻三文鱼", "")]
    public void Matches_are_marked_in_the_text_as_it_was_written(string query, string text, string expected) => Assert.That(
        string.Concat(SearchQuery.Parse(query).Highlight(text, (40, 160)).Select(fragment => fragment.IsMatch ? $"[{fragment.Text}]" : fragment.Text)), Is.EqualTo(expected));

    [Test]
    public void A_long_text_is_shown_around_its_first_match()
    {
        var text = new string('前', 100) + "加急" + new string('后', 400);
        var pieces = SearchQuery.Parse("加急").Highlight(text, (10, 40));
        Assert.Multiple(() =>
        {
            Assert.That(pieces, Has.Count.EqualTo(3));
            Assert.That(pieces[0].Text, Is.EqualTo("…" + new string('前', 10)));
            Assert.That(pieces[1], Is.EqualTo(new TextFragment("加急", true)));
            Assert.That(pieces[2].Text, Does.EndWith("后…").And.Length.LessThan(40));
        });
    }

    [Test]
    public void The_index_finds_what_looking_at_every_text_finds()
    {
        var random = new Random(5);
        const string Alphabet = "冷冻链急单鱼ab ";
        var texts = Enumerable.Range(0, 400).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => Alphabet[random.Next(Alphabet.Length)]))).ToList();
        var index = new TextIndex();
        foreach (var text in texts)
            index.Add(text);
        for (var turn = 0; turn < 300; turn++)
        {
            var query = SearchQuery.Parse(string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Alphabet[random.Next(Alphabet.Length)])));
            var expected = Enumerable.Range(0, texts.Count).Where(number => !query.IsEmpty && Enumerable.Range(0, query.Phrases.Count).All(phrase => Occurs(texts[number], query, phrase)));
            Assert.That(index.Search(query).Select(found => found.Text), Is.EquivalentTo(expected));
        }
    }

    [Test]
    public void The_shorter_text_with_the_rarer_word_comes_first()
    {
        var index = new TextIndex();
        foreach (var text in new[] { "frozen fish and frozen meat and much more that says nothing", "frozen", "frozen goods of all kinds", "fresh" })
            index.Add(text);
        Assert.That(index.Search(SearchQuery.Parse("frozen"))[0].Text, Is.EqualTo(1));
    }

    private static bool Occurs(string text, SearchQuery query, int phrase)
    {
        var (tokens, wanted) = (SearchTokens.Of(text), query.Phrases[phrase]);
        return Enumerable.Range(0, Math.Max(0, tokens.Count - wanted.Count + 1)).Any(start => Enumerable.Range(0, wanted.Count).All(index =>
            query.IsPrefix(phrase) && index == wanted.Count - 1 ? tokens[start + index].StartsWith(wanted[index], StringComparison.Ordinal) : tokens[start + index] == wanted[index]));
    }
}
