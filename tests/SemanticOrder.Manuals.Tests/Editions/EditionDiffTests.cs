using SemanticOrder.Manuals.Editions;
using SemanticOrder.Manuals.Layout;
using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.Manuals.Tests.Editions;

/// <summary>What a new edition of a manual proposes differently.</summary>
public sealed class EditionDiffTests
{
    [Test]
    public void Same_section_and_kind_with_another_text_is_changed()
    {
        Proposal[] before = [Make("1", ProposalKind.Rule, "5.1", ("rule", "range"), ("value", "-18")), Make("2", ProposalKind.Clause, "5.2", ("text", "戴手套")), Make("3", ProposalKind.Rule, "5.3", ("rule", "range"))];
        Proposal[] after = [Make("4", ProposalKind.Rule, "5.1", ("rule", "range"), ("value", "-20")), Make("2", ProposalKind.Clause, "5.2", ("text", "戴手套")), Make("5", ProposalKind.Rule, "5.1", ("rule", "presence"))];
        var diff = EditionDiff.Of(before, after);
        Assert.Multiple(() =>
        {
            Assert.That(diff.Changed.Select(change => (change.Before.Id, change.After.Id)), Is.EqualTo(new[] { ("1", "4") }));
            Assert.That(diff.Added.Select(proposal => proposal.Id), Is.EqualTo(new[] { "5" }));
            Assert.That(diff.Gone.Select(proposal => proposal.Id), Is.EqualTo(new[] { "3" }));
        });
    }

    [Test]
    public void A_term_is_found_again_by_its_name_though_its_entry_was_renumbered()
    {
        var diff = EditionDiff.Of([Make("1", ProposalKind.Term, "3.1", ("label", "冷冻库"))], [Make("2", ProposalKind.Term, "3.4", ("label", "冷冻库"))]);
        Assert.That((diff.Changed.Count, diff.Added.Count, diff.Gone.Count), Is.EqualTo((1, 0, 0)));
    }

    [Test]
    public void An_edition_differs_in_nothing_from_itself()
    {
        Proposal[] proposals = [Make("1", ProposalKind.Relation, "", ("type", "is-a"), ("source", "a")), Make("2", ProposalKind.Relation, "", ("type", "is-a"), ("source", "a"))];
        var diff = EditionDiff.Of(proposals, proposals);
        Assert.That(diff.Changed.Count + diff.Added.Count + diff.Gone.Count, Is.Zero);
    }

    private static Proposal Make(string id, ProposalKind kind, string section, params (string Name, string Value)[] slots) =>
        new() { Id = id, Kind = kind, Section = section, Slots = [.. slots.Select(slot => new ProposalSlot(slot.Name, slot.Value))], Quotation = new Quotation("", "", "", 1, []) };
}
