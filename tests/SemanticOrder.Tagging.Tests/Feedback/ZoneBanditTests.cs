using SemanticOrder.Tagging.Feedback;
using SemanticOrder.Tagging.Intents;

namespace SemanticOrder.Tagging.Tests.Feedback;

public sealed class ZoneBanditTests
{
    private static readonly HashSet<string> Safety = ["medical", "cold_chain"];

    [Test]
    public void Nothing_is_tried_out_where_the_model_is_sure_or_safety_is_at_stake()
    {
        var bandit = new ZoneBandit(0.1, Safety);
        Assert.Multiple(() =>
        {
            Assert.That(bandit.Propensities("urgent", TagZone.Apply, [0.9]), Is.EqualTo(new[] { 1.0, 0, 0 }));
            Assert.That(bandit.Propensities("urgent", TagZone.Drop, [0.1]), Is.EqualTo(new[] { 0, 1.0, 0 }));
            Assert.That(bandit.Propensities("medical", TagZone.Ask, [0.5]), Is.EqualTo(new[] { 0, 0, 1.0 }));
            Assert.That(bandit.Propensities("urgent", TagZone.Ask, [0.5]).Min(), Is.EqualTo(0.1));
        });
    }

    [Test]
    public void It_learns_what_pays()
    {
        var bandit = new ZoneBandit(0.1, Safety);
        var log = Enumerable.Range(0, 300).Select(number => new LoggedDecision([number % 10 / 10.0], number % 3, 1 / 3.0, number % 3 == 0 ? (number % 10 / 5.0) - 1 : 0.1 - (0.1 * (number % 3))));
        bandit.Learn("urgent", log);
        Assert.Multiple(() =>
        {
            Assert.That(bandit.Propensities("urgent", TagZone.Ask, [0.9])[0], Is.EqualTo(0.8).Within(1e-9));
            Assert.That(bandit.Propensities("urgent", TagZone.Ask, [0.1])[0], Is.EqualTo(0.1));
        });
    }

    [Test]
    public void Draws_follow_the_propensities_and_the_seed()
    {
        double[] propensities = [0.7, 0.1, 0.2];
        var draws = Enumerable.Range(0, 10_000).Select(seed => ZoneBandit.Draw(propensities, (ulong)seed)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(draws.Count(action => action == FeedbackAction.Show), Is.EqualTo(7000).Within(200));
            Assert.That(draws.Count(action => action == FeedbackAction.Ask), Is.EqualTo(2000).Within(200));
            Assert.That(Enumerable.Range(0, 10_000).Select(seed => ZoneBandit.Draw(propensities, (ulong)seed)), Is.EqualTo(draws), "a seed has one outcome");
        });
    }
}
