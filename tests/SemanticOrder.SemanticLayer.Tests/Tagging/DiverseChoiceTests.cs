using NUnit.Framework;
using SemanticOrder.SemanticLayer.Tagging;

namespace SemanticOrder.SemanticLayer.Tests.Tagging;

/// <summary>Choosing what is worth most and unlike what was chosen before.</summary>
public sealed class DiverseChoiceTests
{
    [Test]
    public void It_chooses_what_looking_at_everything_each_time_chooses()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var candidates = Enumerable.Range(0, random.Next(60)).Select(place => (Place: place, Worth: random.Next(5) / 4.0, Tag: (ulong)random.Next(4), Words: "abc"[random.Next(3)].ToString())).ToList();
            var chosen = new DiverseChoice<(int Place, double Worth, ulong Tag, string Words)>(candidates, one => one.Worth, one => one.Tag, one => one.Words).Take(25);
            Assert.That(chosen.Select(one => one.Place), Is.EqualTo(Naive(candidates, 25).Select(one => one.Place)), $"seed {seed}");
        }
    }

    [Test]
    public void Many_that_are_alike_are_chosen_from_in_time() =>
        Assert.That(new DiverseChoice<int>(Enumerable.Range(0, 20_000), number => number % 7 / 7.0, number => (ulong)(number % 15), number => (number % 4000).ToString(System.Globalization.CultureInfo.InvariantCulture)).Take(20_000).Distinct().Count(), Is.EqualTo(20_000));

    private static List<(int Place, double Worth, ulong Tag, string Words)> Naive(List<(int Place, double Worth, ulong Tag, string Words)> candidates, int count)
    {
        var (chosen, left) = (new List<(int Place, double Worth, ulong Tag, string Words)>(), candidates.ToList());
        while (chosen.Count < count && left.Count > 0)
        {
            var best = left.OrderByDescending(one => one.Worth * Math.Pow(0.5, chosen.Count(other => other.Tag == one.Tag) + (2 * chosen.Count(other => other.Tag == one.Tag && other.Words == one.Words))))
                // What is worth nothing is worth as little however often: the first pile's first.
                .ThenBy(one => one.Place).First();
            chosen.Add(best);
            left.Remove(best);
        }

        return chosen;
    }
}
