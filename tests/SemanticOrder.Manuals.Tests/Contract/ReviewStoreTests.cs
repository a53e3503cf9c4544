using NUnit.Framework;
using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.Manuals.Tests.Contract;

/// <summary>What was said of proposals, what was taken back, and the files in force.</summary>
[TestFixtureSource(typeof(ProposalStoreKinds), nameof(ProposalStoreKinds.All))]
public sealed class ReviewStoreTests(ProposalStoreKind kind) : ProposalStoreContract(kind)
{
    [Test]
    public async Task Decisions_are_a_history()
    {
        var edition = await Read("规范", 1, Rule("1", "-18"));
        await Say(edition, ProposalState.Refused, Rule("1", "-18"));
        await Say(edition, ProposalState.Edited, Rule("1", "-20"));
        var decisions = await Store.GetDecisionsAsync("规范");
        Assert.That(decisions.Select(decision => (decision.Change, decision.Edition, decision.At, decision.UndoneIn)), Is.EqualTo(new[] { (1L, edition, Monday, (long?)null), (2L, edition, Monday, null) }));
        Assert.That(decisions.Select(decision => Print(decision.Proposal)), Is.EqualTo(new[]
        {
            Print(Rule("1", "-18") with { State = ProposalState.Refused, Reviewer = "李", Reason = "看过" }), Print(Rule("1", "-20") with { State = ProposalState.Edited, Reviewer = "李", Reason = "看过" }),
        }));
        Assert.That(ProposalReview.Standing(decisions).Single().Proposal["value"], Is.EqualTo("-20"));
        Assert.That(await Store.GetDecisionsAsync("手册"), Is.Empty);
    }

    [Test]
    public async Task What_is_taken_back_stays_in_the_history_and_what_was_said_before_stands_again()
    {
        var edition = await Read("规范", 1, Rule("1", "-18"));
        await Say(edition, ProposalState.Accepted, Rule("1", "-18"));
        await Say(edition, ProposalState.Edited, Rule("1", "-20"));
        var last = (await Store.GetDecisionsAsync())[^1].Sequence;
        await Store.CommitAsync(new NewReviewChange { Follows = 2, At = Monday, By = "王", Undone = [last] });

        var decisions = await Store.GetDecisionsAsync();
        Assert.That(decisions.Select(decision => decision.UndoneIn), Is.EqualTo(new long?[] { null, 3 }));
        Assert.That(ProposalReview.Apply(await Store.GetProposalsAsync(edition), decisions).Single(), Has.Property("State").EqualTo(ProposalState.Accepted).And.Property("Reviewer").EqualTo("李"));
        Assert.That((await Store.GetChangesAsync()).Select(change => (change.Sequence, change.By)), Is.EqualTo(new[] { (1L, "李"), (2L, "李"), (3L, "王") }));
    }

    [Test]
    public async Task A_change_made_from_an_older_one_is_refused_whole()
    {
        var edition = await Read("规范", 1, Rule("1", "-18"));
        await Say(edition, ProposalState.Accepted, Rule("1", "-18"));
        var late = new NewReviewChange { Follows = 0, At = Monday, By = "王", Decisions = [(edition, Rule("1", "-18"))] };
        Assert.That(CodeOf(async () => await Store.CommitAsync(late)), Is.EqualTo("SO9041"));
        Assert.That(CodeOf(async () => await Store.CommitAsync(late with { Follows = 1, Undone = [7] })), Is.EqualTo("SO9041"));
        Assert.That(CodeOf(async () => await Store.CommitAsync(late with { Follows = 1, Undone = [1], Decisions = [(Key("规范", 9), Rule("1", "-18"))] })), Is.EqualTo("SO9040"));
        Assert.That(await Store.GetChangesAsync(), Has.Count.EqualTo(1));
        Assert.That((await Store.GetDecisionsAsync()).Single().UndoneIn, Is.Null);
    }

    [Test]
    public async Task A_decision_is_taken_back_once()
    {
        var edition = await Read("规范", 1, Rule("1", "-18"));
        await Say(edition, ProposalState.Accepted, Rule("1", "-18"));
        var back = new NewReviewChange { Follows = 1, At = Monday, By = "王", Undone = [1] };
        await Store.CommitAsync(back);
        Assert.That(CodeOf(async () => await Store.CommitAsync(back with { Follows = 2 })), Is.EqualTo("SO9041"));
    }

    [Test]
    public async Task The_files_of_the_last_publication_are_in_force()
    {
        Assert.That(await Store.GetFilesAsync(), Is.Empty);
        var publication = new NewReviewChange { Follows = 0, At = Monday, By = "李", Version = "v1", Files = [new("domains/b.ttl", Bytes("b")), new("domains/a.ttl", Bytes("a"))] };
        Assert.That(await Store.CommitAsync(publication), Is.EqualTo(new ReviewChange(1, Monday, "李", "v1")));
        await Store.CommitAsync(new NewReviewChange { Follows = 1, At = Monday, By = "李" });
        Assert.That((await Store.GetFilesAsync()).Select(file => (file.Path, Text(file.Content))), Is.EqualTo(new[] { ("domains/a.ttl", "a"), ("domains/b.ttl", "b") }));
        await Store.CommitAsync(publication with { Follows = 2, Version = "v0", Files = [] });
        Assert.That(await Store.GetFilesAsync(), Is.Empty);
    }

    [Test]
    public async Task A_refusal_does_not_return_with_a_new_edition_unless_its_words_changed()
    {
        var first = await Read("规范", 1, Rule("1", "-18"), Rule("2", "-15"));
        await Say(first, ProposalState.Refused, Rule("1", "-18"), Rule("2", "-15"));
        var second = await Read("规范", 2, Rule("1", "-18", "库温应不高于 -18℃。"), Rule("2", "-15", "库温应不高于 −15 ℃,短时除外。"));
        var seen = ProposalReview.Apply(await Store.GetProposalsAsync(second), await Store.GetDecisionsAsync("规范"));
        Assert.That(seen.Select(proposal => proposal.State), Is.EqualTo(new[] { ProposalState.Refused, ProposalState.Open }));
    }
}
