using NUnit.Framework;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.Orders.Tests.Contract;

/// <summary>The canonical dump shows what the store holds and nothing of how it came there.</summary>
[TestFixtureSource(typeof(StoreKinds), nameof(StoreKinds.All))]
public sealed class DumpTests(StoreKind kind) : StoreContract(kind)
{
    [Test]
    public async Task A_dump_reads_like_this()
    {
        var terms = await Knowledge.AssignTermsAsync(["os:status", "os:Open", "os:paid", "os:at", "os:sku"]);
        await Add(Record(Trade("1"), "first", version: 1, links: Identifies("1")), Record(Trade("1"), "second", version: 2, links: [Identifies("1"), Refers("9", "row")]));
        await Save(new OrderUpdate(Order("1"), OrderStatus.Live, [new OrderMember(Trade("1"), ["row"])])
        {
            Interpretation = Says(
                "two\nlines",
                Fact.Concept(terms[0], terms[1], Fact.Root, Fact.NoParent, Monday),
                Fact.Number(terms[2], 12.50m, Fact.Root, Fact.NoParent),
                Fact.Time(terms[3], Monday, Fact.Root, Fact.NoParent),
                Fact.Text(terms[4], "A", 1, Fact.Root)),
        });
        Assert.That(await Dump(), Is.EqualTo($"""
            record taobao/default/trade/1
              version n1 {ContentHash.Of("first"u8)} payload {ContentHash.Of("first"u8)}
                identifies taobao.trade:1
              version n2 {ContentHash.Of("second"u8)} current payload {ContentHash.Of("second"u8)}
                identifies taobao.trade:1
                refers taobao.trade:9 at row
            order taobao/default/1 Live
              member taobao/default/trade/1 [row]
              interpretation {ContentHash.Of("inputs of two\nlines"u8)} under {Version} current
                | two
                | lines
                ? evidence of two
                ? lines
                fact os:at Time 1780300800000 at 0 of -1
                fact os:paid Number 12.5 at 0 of -1
                fact os:sku Text {FactValue.OfText("A"):x16} at 1 of 0
                fact os:status Concept os:Open at 0 of -1 from 1780300800000

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public async Task History_adds_retired_ids_former_interpretations_changes_and_rejections()
    {
        await SaveOrder("1");
        await SaveOrder("2");
        await Save(
            new OrderUpdate(Order("2"), OrderStatus.Retired, []) { RetiredInto = Order("1") },
            new OrderUpdate(Order("1"), OrderStatus.Live, [Whole(Trade("1")), Whole(Trade("2"))]) { Interpretation = Says("both") });
        await using (var transaction = await Store.BeginAsync())
        {
            await transaction.RejectAsync([new NewRejection(Crm, null, Diagnostics.Diagnostic.Error("SO5001", "bad"), Bytes("x"), Monday)]);
            await transaction.CommitAsync();
        }

        var plain = await Dump();
        var whole = await Dump(withHistory: true);
        Assert.That(plain, Does.Not.Contain("Retired").And.Not.Contain("document 2").And.Not.Contain("rejection").And.Not.Contain("change"));
        Assert.That(whole, Does.Contain("order taobao/default/2 Retired into taobao/default/1").And.Contain("| document 2").And.Contain("rejection crm/default").And.Contain("change taobao/default/2 Merged"));
    }
}
