using NUnit.Framework;
using SemanticOrder.Diagnostics;
using SemanticOrder.Manuals.Clauses;
using SemanticOrder.Manuals.Editions;

namespace SemanticOrder.Manuals.Tests.Contract;

/// <summary>Uploaded documents, their editions, and what was read from them.</summary>
[TestFixtureSource(typeof(ProposalStoreKinds), nameof(ProposalStoreKinds.All))]
public sealed class EditionStoreTests(ProposalStoreKind kind) : ProposalStoreContract(kind)
{
    [Test]
    public async Task A_document_keeps_its_name_through_its_editions()
    {
        Assert.That(await Store.AddEditionAsync(Edition("规范", 1), Bytes("old")), Is.True);
        Assert.That(await Store.AddEditionAsync(Edition("规范", 2), Bytes("new")), Is.True);
        Assert.That(await Store.AddEditionAsync(Edition("手册", 1), Bytes("old")), Is.True);
        Assert.That((await Store.GetEditionsAsync("规范")).Select(edition => edition.Key), Is.EqualTo(new[] { Key("规范", 1), Key("规范", 2) }));
        Assert.That(await Store.GetEditionsAsync(), Has.Count.EqualTo(3));
        Assert.That(Text(await Store.ReadContentAsync(Key("规范", 2))), Is.EqualTo("new"));
    }

    [Test]
    public async Task An_edition_comes_back_as_it_was_given()
    {
        var given = Edition("规范", 1) with { Format = EditionFormat.ValueMap, Title = "冷链" };
        await Store.AddEditionAsync(given, Bytes("pdf"));
        Assert.That((await Store.GetEditionsAsync()).Single() with { Clauses = given.Clauses, Diagnostics = given.Diagnostics }, Is.EqualTo(given));
    }

    [Test]
    public async Task An_edition_that_waits_or_was_read_is_not_taken_again()
    {
        await Store.AddEditionAsync(Edition("规范", 1), Bytes("pdf"));
        Assert.That(await Store.AddEditionAsync(Edition("规范", 1), Bytes("pdf")), Is.False);
        await Store.SaveReadingAsync(Key("规范", 1), Reading(Rule("1", "-18")));
        Assert.That(await Store.AddEditionAsync(Edition("规范", 1), Bytes("pdf")), Is.False);
        Assert.That((await Store.GetEditionsAsync()).Single().State, Is.EqualTo(EditionState.Read));
    }

    [Test]
    public async Task What_could_not_be_read_says_why_and_may_be_tried_again()
    {
        await Store.AddEditionAsync(Edition("规范", 1), Bytes("pdf"));
        var error = Diagnostic.Error("SO9002", "It asks for a password.", "规范.pdf");
        await Store.SaveFailureAsync(Key("规范", 1), error);
        var failed = (await Store.GetEditionsAsync()).Single();
        Assert.That((failed.State, failed.Error), Is.EqualTo((EditionState.Failed, error)));

        Assert.That(await Store.AddEditionAsync(Edition("规范", 1) with { Title = "改名", Domain = "food" }, Bytes("pdf")), Is.True);
        var again = (await Store.GetEditionsAsync()).Single();
        Assert.That((again.State, again.Error, again.Title, again.Domain), Is.EqualTo((EditionState.Waiting, (Diagnostic?)null, "改名", "food")));
    }

    [Test]
    public async Task A_reading_comes_back_whole()
    {
        var clause = new ClauseSummary("5.1.2", "5.1.2", "库温应不高于 −18 ℃。", ClauseKind.Normative, Modality.Must, true, 3);
        var doubt = new Diagnostic("SO9012", Severity.Warning, "Page 2 is doubtful.", Path: "page 2");
        var proposals = new[] { Rule("2", "-18") with { Proposer = "fake" }, Rule("1", "-15") };
        await Store.AddEditionAsync(Edition("规范", 1), Bytes("pdf"));
        await Store.SaveReadingAsync(Key("规范", 1), Reading(proposals) with { Clauses = [clause], Diagnostics = [doubt] });

        var edition = (await Store.GetEditionsAsync()).Single();
        Assert.That((edition.State, edition.Title, edition.Language, edition.Pages), Is.EqualTo((EditionState.Read, "操作规范", "zh", 20)));
        Assert.That(edition.Clauses, Is.EqualTo(new[] { clause }));
        Assert.That(edition.Diagnostics, Is.EqualTo(new[] { doubt }));
        Assert.That((await Store.GetProposalsAsync(Key("规范", 1))).Select(Print), Is.EqualTo(proposals.Select(Print)));
    }

    [Test]
    public async Task A_second_reading_takes_the_place_of_the_first()
    {
        await Read("规范", 1, Rule("1", "-18"), Rule("2", "-15"));
        await Store.SaveReadingAsync(Key("规范", 1), Reading(Rule("3", "-20")));
        Assert.That((await Store.GetProposalsAsync(Key("规范", 1))).Select(proposal => proposal.Id), Is.EqualTo(new[] { "3" }));
    }

    [Test]
    public async Task A_proposal_is_found_in_the_newest_edition_that_has_it()
    {
        await Read("规范", 1, Rule("1", "-18"), Rule("2", "-15"));
        await Read("规范", 2, Rule("2", "-15"));
        Assert.That(await Store.FindEditionsAsync(["2", "1", "?"]), Is.EquivalentTo(new Dictionary<string, EditionKey> { ["1"] = Key("规范", 1), ["2"] = Key("规范", 2) }));
    }

    [Test]
    public void An_unknown_edition_is_refused() => Assert.Multiple(() =>
    {
        Assert.That(CodeOf(async () => await Store.ReadContentAsync(Key("规范", 1))), Is.EqualTo("SO9040"));
        Assert.That(CodeOf(async () => await Store.GetProposalsAsync(Key("规范", 1))), Is.EqualTo("SO9040"));
        Assert.That(CodeOf(async () => await Store.SaveReadingAsync(Key("规范", 1), Reading())), Is.EqualTo("SO9040"));
        Assert.That(CodeOf(async () => await Store.SaveFailureAsync(Key("规范", 1), Diagnostic.Error("SO9001", "No PDF."))), Is.EqualTo("SO9040"));
    });
}
