using NUnit.Framework;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.Knowledge;

namespace SemanticOrder.Orders.Tests.Contract;

/// <summary>Knowledge versions, their publication, and what outlives them.</summary>
[TestFixtureSource(typeof(StoreKinds), nameof(StoreKinds.All))]
public sealed class KnowledgeTests(StoreKind kind) : StoreContract(kind)
{
    [Test]
    public async Task A_version_is_named_by_its_content_in_any_order_of_files()
    {
        KnowledgeFile[] files = [new("b.ttl", Bytes("b")), new("a.ttl", Bytes("a"))];
        var version = await Knowledge.ImportAsync(files);
        Assert.That(await Knowledge.ImportAsync([files[1], files[0]]), Is.EqualTo(version));
        Assert.That(version, Is.EqualTo(KnowledgeVersion.Of(files)));
        Assert.That((await Knowledge.ReadFilesAsync(version)).Select(file => (file.Path, Text(file.Content))), Is.EqualTo(new[] { ("a.ttl", "a"), ("b.ttl", "b") }));
    }

    [Test]
    public void A_path_given_twice_is_refused() =>
        Assert.That(Assert.ThrowsAsync<OrderStoreException>(async () => await Knowledge.ImportAsync([new("a", Bytes("1")), new("a", Bytes("2"))]))?.Code, Is.EqualTo("SO6011"));

    [Test]
    public void A_version_that_was_never_imported_is_refused()
    {
        var unknown = KnowledgeVersion.Of([]);
        Assert.That(Assert.ThrowsAsync<OrderStoreException>(async () => await Knowledge.ReadFilesAsync(unknown)).Code, Is.EqualTo("SO6012"));
        Assert.That(Assert.ThrowsAsync<OrderStoreException>(async () => await Knowledge.PublishAsync(unknown, ReinterpretMode.None, Monday)).Code, Is.EqualTo("SO6012"));
    }

    [Test]
    public async Task Publications_are_a_history_in_which_a_version_may_return()
    {
        Assert.That(await Knowledge.GetCurrentAsync(), Is.Null);
        var other = await Knowledge.ImportAsync([new("x", Bytes("x"))]);
        await Knowledge.PublishAsync(Version, ReinterpretMode.None, Monday);
        await Knowledge.PublishAsync(other, ReinterpretMode.None, Monday.AddDays(1), "李");
        await Knowledge.PublishAsync(Version, ReinterpretMode.None, Monday.AddDays(2));
        Assert.That((await Knowledge.GetPublicationsAsync()).Select(entry => (entry.Version, entry.By)), Is.EqualTo(new[] { (Version, null), (other, "李"), (Version, (string?)null) }));
        Assert.That((await Knowledge.GetCurrentAsync())!.Version, Is.EqualTo(Version));
        Assert.That((await Knowledge.GetCurrentAtAsync(Monday.AddDays(1)))!.Version, Is.EqualTo(other));
        Assert.That(await Knowledge.GetCurrentAtAsync(Monday.AddSeconds(-1)), Is.Null);
    }

    [Test]
    public async Task A_reinterpretation_goes_on_where_it_was()
    {
        await SaveOrder("1");
        await SaveOrder("2");
        Assert.That(await Knowledge.GetReinterpretationAsync(), Is.Null);
        var publication = await Knowledge.PublishAsync(Version, ReinterpretMode.All, Monday);
        var job = (await Knowledge.GetReinterpretationAsync())!;
        Assert.That(job, Is.EqualTo(new Reinterpretation(publication.Sequence, Version, ReinterpretMode.All, null, 0, 2, Finished: false)));

        var first = (await Store.GetPageAsync(new OrderQuery { Direction = PageDirection.OldestFirst, First = 1 })).Orders[0];
        await using (var transaction = await Store.BeginAsync())
        {
            await transaction.SaveProgressAsync(job with { After = first.Number, Done = 1 });
            await transaction.CommitAsync();
        }

        Assert.That(await Knowledge.GetReinterpretationAsync(), Is.EqualTo(job with { After = first.Number, Done = 1 }));
        await Knowledge.PublishAsync(Version, ReinterpretMode.Open, Monday);
        var second = (await Knowledge.GetReinterpretationAsync())!;
        Assert.That((second.Publication, second.Mode, second.Done), Is.EqualTo((publication.Sequence + 1, ReinterpretMode.Open, 0)));
        await using var other = await Store.BeginAsync();
        Assert.That(Assert.ThrowsAsync<OrderStoreException>(async () => await other.SaveProgressAsync(job with { Publication = 77 })).Code, Is.EqualTo("SO6013"));
    }

    [Test]
    public async Task Terms_keep_their_numbers()
    {
        var first = await Knowledge.AssignTermsAsync(["urn:a", "urn:b", "urn:a"]);
        Assert.That(first[0], Is.EqualTo(first[2]));
        var second = await Knowledge.AssignTermsAsync(["urn:c", "urn:b"]);
        Assert.That(second[1], Is.EqualTo(first[1]));
        Assert.That(Knowledge.GetTerm(second[0]), Is.EqualTo("urn:c"));
        Assert.That(Knowledge.TryGetTerm("urn:a", out var number) && number == first[0], Is.True);
        Assert.That(Knowledge.TryGetTerm("urn:none", out _), Is.False);
        Assert.That(() => Knowledge.GetTerm(new TermNumber(999)), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task A_name_once_published_stays()
    {
        await Knowledge.KeepGraphQLNamesAsync(new Dictionary<string, string> { ["urn:size"] = "size" });
        var names = await Knowledge.KeepGraphQLNamesAsync(new Dictionary<string, string> { ["urn:size"] = "dimension", ["urn:promise"] = "promise" });
        Assert.That(names, Is.EquivalentTo(new Dictionary<string, string> { ["urn:size"] = "size", ["urn:promise"] = "promise" }));
        Assert.That(await Knowledge.GetGraphQLNamesAsync(), Is.EquivalentTo(names));
    }
}
