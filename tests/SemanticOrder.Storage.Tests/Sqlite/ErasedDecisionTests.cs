using NUnit.Framework;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Tests;
using SemanticOrder.Orders.Tests.Contract;
using SemanticOrder.Storage.Sqlite;
using SemanticOrder.Tagging.Feedback;

namespace SemanticOrder.Storage.Tests.Sqlite;

/// <summary>What stays of the decisions about the tags of an order that is erased: numbers to learn from, and nothing that says whose they were.</summary>
[TestFixtureSource(typeof(StoreKinds), nameof(StoreKinds.All))]
public sealed class ErasedDecisionTests(StoreKind kind) : StoreContract(kind)
{
    private static readonly DateTimeOffset At = new(2026, 1, 14, 10, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task Decisions_about_an_erased_order_are_worth_the_same_and_name_it_no_more()
    {
        foreach (var order in new[] { "1", "2", "3" })
            await SaveOrder(order);
        await Save(new OrderUpdate(Order("3"), OrderStatus.Retired, []) { RetiredInto = Order("1") });
        var log = new SqliteFeedbackStore((SqliteOrderStore)Store);
        foreach (var order in new[] { "1", "2", "3" })
        {
            await log.LogAsync(Decision(Order(order)));
            await log.JoinAsync(Id(Order(order)), FeedbackOutcome.Accepted, At.AddHours(1));
        }

        var before = await RewardsAsync(log);
        await using (var transaction = await Store.BeginAsync())
        {
            await transaction.EraseOrderAsync(Order("1"), new Tombstone(Monday, "asked by the buyer"), []);
            await transaction.CommitAsync();
        }

        var after = await RewardsAsync(log);
        Assert.Multiple(async () =>
        {
            Assert.That(after.Select(reward => (reward.Reward, reward.IsTimedOut, reward.Decision.Probability)), Is.EqualTo(before.Select(reward => (reward.Reward, reward.IsTimedOut, reward.Decision.Probability))));
            Assert.That(after.Select(reward => reward.Decision.Order), Is.EqualTo(new[] { "", Order("2").Value, "" }));
            Assert.That(after.Select(reward => $"{reward.Decision.Id} {reward.Decision.ContextHash}"), Has.None.Contains(Order("1").Value).And.None.Contains(Order("3").Value));
            Assert.That(after.Select(reward => reward.Decision.ContextHash), Is.EqualTo(new[] { "", "c", "" }));
            Assert.That(await log.FindAsync(Order("1").Value, "urgent"), Is.Null);
            Assert.That((await log.FindAsync(Order("2").Value, "urgent"))!.Id, Is.EqualTo(Id(Order("2"))));
        });
    }

    private static ValueTask<IReadOnlyList<LoggedReward>> RewardsAsync(SqliteFeedbackStore log) => log.RewardsAsync(new RewardRules(), At.AddDays(30));

    private static string Id(OrderId order) => $"{order.Value}|urgent|0123456789abcdef";

    private static FeedbackEvent Decision(OrderId order) => new(Id(order), "urgent", "c", "m", 0.5, FeedbackAction.Show, [0.8, 0.1, 0.1], 1, At) { Order = order.Value };
}
