using SemanticOrder.Tagging.Feedback;

namespace SemanticOrder.Tagging.Tests.Feedback;

public sealed class FeedbackLogTests
{
    private static readonly DateTimeOffset At = new(2026, 1, 14, 10, 0, 0, TimeSpan.Zero);

    [TestCase(new double[0])]
    [TestCase(new[] { 0.5, 0.5 })]
    [TestCase(new[] { 0.5, 0.4, 0.2 })]
    [TestCase(new[] { 1.5, -0.5, 0 })]
    [TestCase(new[] { double.NaN, 0.5, 0.5 })]
    [TestCase(new[] { 0, 0.5, 0.5 })]
    public void An_event_that_nothing_can_be_learnt_from_is_refused(double[] propensities) =>
        Assert.That(async () => await new InMemoryFeedbackStore().LogAsync(Event("o1/urgent", propensities)), Throws.TypeOf<TaggingException>().With.Property("Code").EqualTo("SO9107"));

    [Test]
    public async Task Rewards_join_later_or_not_at_all()
    {
        var (store, rules) = (new InMemoryFeedbackStore(), new RewardRules());
        await store.LogAsync(Event("heard", [0.8, 0.1, 0.1]));
        await store.LogAsync(Event("heard", [0.1, 0.8, 0.1]));
        await store.LogAsync(Event("unheard", [0.8, 0.1, 0.1]));
        Assert.That((await store.RewardsAsync(rules, At.AddDays(1))), Is.Empty);
        await store.JoinAsync("heard", FeedbackOutcome.Accepted, At.AddDays(1));
        await store.JoinAsync("heard", FeedbackOutcome.OnTime, At.AddDays(2));
        await store.JoinAsync("unheard", FeedbackOutcome.Accepted, At.AddDays(30));
        Assert.That((await store.RewardsAsync(rules, At.AddDays(3))).Select(reward => (reward.Decision.Id, reward.Reward, reward.IsTimedOut)), Is.EqualTo(new[] { ("heard", 1.5, false) }));
        Assert.That((await store.RewardsAsync(rules, At.AddDays(8))).Select(reward => (reward.Decision.Id, reward.Reward, reward.IsTimedOut)), Is.EqualTo(new[] { ("heard", 1.5, false), ("unheard", 0.0, true) }));
    }

    private static FeedbackEvent Event(string id, double[] propensities) => new(id, "urgent", "c", "m", 0.5, FeedbackAction.Show, propensities, 1, At);
}
