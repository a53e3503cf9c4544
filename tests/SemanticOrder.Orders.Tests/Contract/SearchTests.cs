using NUnit.Framework;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.Orders.Tests.Contract;

/// <summary>Orders by the words of their texts.</summary>
[TestFixtureSource(typeof(StoreKinds), nameof(StoreKinds.All))]
public sealed class SearchTests(StoreKind kind) : StoreContract(kind)
{
    [SetUp]
    public async Task ThreeOrders()
    {
        await SaveText("1", Open("速冻", "冻水", "水饺", "饺"), Personal("孩子", "子明", "明天", "天"));
        await SaveText("2", Open("frozen", "salmon"), Open("冻水"));
        await SaveText("3", Personal("urgent", "please"));
    }

    [TestCase("速冻 冻水", false, "1")]
    [TestCase("冻水 水饺 饺", false, "1")]
    [TestCase("冻水", false, "12")]
    [TestCase("速冻 水饺", false, "", Description = "a phrase stands as it is")]
    [TestCase("sal", true, "2")]
    [TestCase("sal", false, "")]
    [TestCase("孩子 子明", false, "1", Description = "personal texts are found by whole tokens")]
    [TestCase("urgent", false, "3")]
    [TestCase("urg", true, "", Description = "and not by beginnings")]
    public async Task Phrases_find_their_orders(string phrase, bool isPrefix, string expected) =>
        Assert.That(await Find(new SearchPhrase(phrase.Split(' '), isPrefix)), Is.EqualTo(expected));

    [Test]
    public async Task All_phrases_must_occur()
    {
        Assert.That(await Find(new SearchPhrase(["frozen"], false), new SearchPhrase(["冻水"], false)), Is.EqualTo("2"));
        Assert.That(await Find(new SearchPhrase(["frozen"], false), new SearchPhrase(["速冻"], false)), Is.Empty);
        Assert.That(await Find(), Is.Empty);
    }

    [Test]
    public async Task Texts_follow_the_current_interpretation()
    {
        await Save(new OrderUpdate(Order("1"), OrderStatus.Live, [Whole(Trade("1"))]) { Interpretation = Says("other") with { SearchTexts = [Open("gift")] } });
        Assert.That(await Find(new SearchPhrase(["冻水"], false)), Is.EqualTo("2"));
        Assert.That(await Find(new SearchPhrase(["gift"], false)), Is.EqualTo("1"));
        await Save(new OrderUpdate(Order("1"), OrderStatus.Live, [Whole(Trade("1"))]) { Interpretation = Says("replay") with { SearchTexts = [Open("later")], BecomesCurrent = false } });
        Assert.That(await Find(new SearchPhrase(["later"], false)), Is.Empty);
        await Save(new OrderUpdate(Order("1"), OrderStatus.Retired, []) { RetiredInto = Order("2") });
        Assert.That(await Find(new SearchPhrase(["gift"], false)), Is.Empty);
    }

    [Test]
    public async Task Who_may_not_read_personal_texts_does_not_find_by_them()
    {
        await SaveText("7", Open("plain"), Personal("secret"));
        Assert.That(await Find(new SearchPhrase(["plain"], false), new SearchPhrase(["secret"], false)), Is.EqualTo("7"));
        Assert.That(await Store.SearchAsync([new SearchPhrase(["secret"], false)], 10, withPersonal: false), Is.Empty);
        Assert.That(await Store.SearchAsync([new SearchPhrase(["plain"], false)], 10, withPersonal: false), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_erased_order_is_gone()
    {
        await using (var transaction = await Store.BeginAsync())
        {
            await transaction.EraseOrderAsync(Order("3"), new Tombstone(Monday, "asked"), []);
            await transaction.CommitAsync();
        }

        Assert.That(await Find(new SearchPhrase(["urgent"], false)), Is.Empty);
    }

    private static SearchText Open(params string[] tokens) => new(tokens, IsPersonal: false);

    private static SearchText Personal(params string[] tokens) => new(tokens, IsPersonal: true);

    private async Task SaveText(string id, params SearchText[] texts)
    {
        await Add(Record(Trade(id), $"trade {id}", links: Identifies(id)));
        await Save(new OrderUpdate(Order(id), OrderStatus.Live, [Whole(Trade(id))]) { Interpretation = Says(id) with { SearchTexts = texts } });
    }

    private async Task<string> Find(params SearchPhrase[] phrases) => string.Concat((await Store.SearchAsync(phrases, 10)).Select(found => found.Order.Id.Value[^1]).Order());
}
