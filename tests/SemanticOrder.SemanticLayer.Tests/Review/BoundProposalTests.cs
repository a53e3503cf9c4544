using NUnit.Framework;
using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.SemanticLayer.Tests.Review;

/// <summary>What a person sees of a proposal before judging it.</summary>
public sealed class BoundProposalTests
{
    [TestCase("冷冻食品的贮存温度应不高于-18 ℃。", "最高温度：-18 ℃", "最高温度：-17 ℃")]
    [TestCase("电池租赁订单的租期应在1 d～365 d之间。", "租期：8760 h", "租期：8761 h")]
    [TestCase("冷冻食品与冷藏食品不得放入同一订单。", "没有更多的温度、概念", "概念：冷藏")]
    [TestCase("客户备注宜不超过200字。", "买家留言：字字字字字字字字… (200)", "买家留言：字字字字字字字字… (201)")]
    public void The_example_orders_are_told_apart_in_words(string item, string passing, string failing)
    {
        var rule = Reviewed.Rule(item);
        Assert.Multiple(() =>
        {
            Assert.That(rule.Passing!.Sentence.Chinese, Is.EqualTo(passing));
            Assert.That(rule.Failing!.Sentence.Chinese, Is.EqualTo(failing));
        });
    }

    [Test]
    public void A_rule_says_by_which_labels_its_words_were_understood()
    {
        var evidence = Reviewed.Rule("速冻货物的贮存温度应不高于-18 ℃。").Evidence.ToDictionary(found => found.Words);
        Assert.Multiple(() =>
        {
            Assert.That((evidence["速冻"].Iri, evidence["速冻"].Match), Is.EqualTo(("https://w3id.org/semanticorder/cold-chain#Frozen", LabelMatchKind.Alias)));
            Assert.That((evidence["温度"].Iri, evidence["温度"].Match), Is.EqualTo(("https://w3id.org/semanticorder/core#temperature", LabelMatchKind.Exact)));
            Assert.That(evidence["贮存"].Iri, Is.EqualTo("https://w3id.org/semanticorder/stage#storage"));
        });
    }

    [Test]
    public void A_new_term_has_a_name_for_GraphQL_and_a_place_and_a_known_one_its_concept()
    {
        var shown = Reviewed.Bound(Reviewed.Text("1 术语和定义\n1.1 深冷 deep freezing\n使货物中心温度低于-30 ℃的温度条件。\n1.2 全程温控 whole-journey control\n对温度连续监测的控制措施。"));
        var (added, known) = (shown.First(proposal => proposal.Proposal["label"] == "深冷"), shown.First(proposal => proposal.Proposal["label"] == "全程温控"));
        Assert.Multiple(() =>
        {
            Assert.That((added.GraphQLName, added.Iri), Is.EqualTo(("DeepFreezing", "https://w3id.org/semanticorder/cold-chain/manuals/manual#term-" + added.Proposal.Id)));
            Assert.That(added.Evidence.Select(evidence => (evidence.Slot, evidence.Words, evidence.Iri)), Is.EqualTo([("broader", "温度条件", "https://w3id.org/semanticorder/cold-chain#TemperatureCondition")]));
            Assert.That((known.Iri, known.Evidence[0].Match), Is.EqualTo(("https://w3id.org/semanticorder/core#continuousControl", LabelMatchKind.Exact)));
        });
    }

    [TestCase("托盘可叠放。", "许可")]
    [TestCase("卸货人员应经过岗前培训。", "过程")]
    public void A_clause_that_no_order_can_be_checked_by_says_why(string item, string reason)
    {
        var clause = Reviewed.Bound(Reviewed.Item(item)).Single();
        Assert.That(clause.Proposal.Kind, Is.EqualTo(ProposalKind.Clause));
        Assert.That(clause.NotBound?.Chinese, Does.Contain(reason));
    }
}
