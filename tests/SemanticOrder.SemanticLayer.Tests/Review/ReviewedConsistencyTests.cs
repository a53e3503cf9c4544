using NUnit.Framework;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.SemanticLayer.Review;

namespace SemanticOrder.SemanticLayer.Tests.Review;

/// <summary>What is accepted goes through the gate of the reasoner, and a proposal that does not fit is named.</summary>
public sealed class ReviewedConsistencyTests
{
    [Test]
    public void A_relation_that_makes_a_class_impossible_is_named_among_others_that_fit()
    {
        var proposals = Reviewed.Text("1 要求\n1.1 冷冻食品的贮存温度应不高于-18 ℃。\n1.2 订单编号应由18位数字组成。").Select(Reviewed.Accepted).ToList();
        var wrong = Reviewed.Accepted(ManualProposals.Make(
            Reviewed.Manual.Name, ProposalKind.Relation, "", [new("type", "is-a"), new("source", "冷冻 −18 ℃"), new("target", "冷藏 2–8 ℃")], proposals[0].Quotation));
        Assert.Multiple(() =>
        {
            Assert.That(ReviewedConsistency.Check(Reviewed.Manual, proposals, SampleKnowledge.Compiled), Is.Empty);
            var found = ReviewedConsistency.Check(Reviewed.Manual, [.. proposals, wrong], SampleKnowledge.Compiled);
            Assert.That(found.Select(error => error.Path).Distinct(), Is.EqualTo((string[])[wrong.Id]));
            Assert.That(found.Select(error => error.Code), Is.EqualTo((string[])["SO3011"]), "one cause, however many classes are under it");
        });
    }
}
