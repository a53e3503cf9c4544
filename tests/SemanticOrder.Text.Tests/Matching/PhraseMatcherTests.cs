using FsCheck;
using FsCheck.Fluent;
using SemanticOrder.Text.Matching;

namespace SemanticOrder.Text.Tests.Matching;

public sealed class PhraseMatcherTests
{
    [Test]
    public void Phrases_within_phrases_are_found_the_longest_first()
    {
        var found = Find(["不用", "不用加急", "加急", "急"], "不用加急");
        Assert.That(found, Is.EqualTo(new[] { (0, 0, 2), (1, 0, 4), (2, 2, 4), (3, 3, 4) }));
    }

    [Test]
    public void An_empty_phrase_is_never_found() => Assert.That(Find(["", "a"], "ba"), Is.EqualTo(new[] { (1, 1, 2) }));

    [Test]
    public void Of_equal_phrases_the_first_is_found() => Assert.That(Find(["a", "a"], "a"), Is.EqualTo(new[] { (0, 0, 1) }));

    [Test]
    public void It_finds_what_a_plain_search_finds()
    {
        var letters = Gen.Elements('a', 'b', 'c');
        var word = letters.NonEmptyListOf().Select(list => new string([.. list.Take(4)]));
        var words = word.ListOf().Select(list => list.Distinct().ToList());
        var text = letters.ListOf().Select(list => new string([.. list]));
        Prop.ForAll(words.ToArbitrary(), text.ToArbitrary(), (phrases, within) =>
        {
            var expected = phrases.SelectMany((phrase, number) => Enumerable.Range(0, within.Length)
                .Where(at => string.CompareOrdinal(within, at, phrase, 0, phrase.Length) == 0).Select(at => (number, at, at + phrase.Length)));
            return Find(phrases, within).OrderBy(found => found).SequenceEqual(expected.OrderBy(found => found));
        }).QuickCheckThrowOnFailure();
    }

    private static List<(int Phrase, int Start, int End)> Find(IReadOnlyList<string> phrases, string text)
    {
        var found = new List<(int, int, int)>();
        foreach (var occurrence in new PhraseMatcher(phrases).Find(text))
            found.Add((occurrence.Phrase, occurrence.Start, occurrence.End));
        return found;
    }
}
