using NUnit.Framework;
using SemanticOrder.Storage.Sqlite;
using SemanticOrder.Tagging;
using SemanticOrder.Tagging.Feedback;

namespace SemanticOrder.Storage.Tests.Sqlite;

/// <summary>Decisions about tags in SQLite are those in memory, bit by bit.</summary>
public sealed class FeedbackStoreTests
{
    private static readonly DateTimeOffset At = new(2026, 1, 14, 10, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task A_log_in_SQLite_gives_the_rewards_of_one_in_memory()
    {
        using var folder = new TemporaryFolder();
        await using var database = SqliteOrderStore.Open(new SqliteStoreOptions { Path = folder.File("orders.db") });
        var answers = new List<string>();
        foreach (var store in new IFeedbackStore[] { new SqliteFeedbackStore(database), new InMemoryFeedbackStore() })
        {
            await store.LogAsync(Decision("a", 0.1 + 0.2, [0.8, 0.1, 0.1]));
            await store.LogAsync(Decision("a", 0.9, [0.1, 0.8, 0.1]));
            await store.LogAsync(Decision("b", 1.0 / 3, [0.05, 0.05, 0.9]) with { Action = FeedbackAction.Ask, Seed = ulong.MaxValue, Order = "o2", Context = Seen });
            await store.JoinAsync("a", FeedbackOutcome.Accepted, At.AddDays(1));
            await store.JoinAsync("a", FeedbackOutcome.Complaint, At.AddDays(2));
            await store.JoinAsync("b", FeedbackOutcome.Rejected, At.AddDays(20));
            Assert.That(async () => await store.LogAsync(Decision("c", 0.5, [1, 0.5, 0])), Throws.TypeOf<TaggingException>().With.Property("Code").EqualTo("SO9107"));
            Assert.That((await store.FindAsync("o1", "urgent"))!.Id, Is.EqualTo("a"));
            Assert.That(await store.FindAsync("o1", "gift"), Is.Null);
            var rewards = await store.RewardsAsync(new RewardRules(), At.AddDays(8));
            answers.Add(string.Join('\n', rewards.Select(reward => $"{reward.Reward:R} {reward.IsTimedOut} {reward.Decision.Id} {reward.Decision.Order} {reward.Decision.Probability:R} {reward.Decision.Novelty:R} {reward.Decision.Seed} {string.Join(' ', reward.Decision.Propensities)} {reward.Decision.At:O} {reward.Decision.Context} {string.Join(' ', reward.Decision.Features)}")));
        }

        Assert.That(answers[0], Is.EqualTo(answers[1]));
        Assert.That(answers[0].Split('\n'), Has.Length.EqualTo(2));
        Assert.That(answers[0].Split('\n')[0], Does.Contain(DecisionContext.Unknown.ToString()), "a decision that was logged without what it saw is still read");
        Assert.That(answers[0].Split('\n')[1], Does.Contain(Seen.ToString()));
    }

    private static readonly DecisionContext Seen = new(DecisionContext.CurrentVersion) { IsModel = true, LiveCues = 2, Channel = "crm", ValueBand = 0 };

    private static FeedbackEvent Decision(string id, double probability, double[] propensities) =>
        new(id, "urgent", "c", "m", probability, FeedbackAction.Show, propensities, 1, At) { Order = "o1", Novelty = 0.25 };
}
