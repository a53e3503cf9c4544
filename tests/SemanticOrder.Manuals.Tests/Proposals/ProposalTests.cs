using SemanticOrder.Manuals.Layout;
using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.Manuals.Tests.Proposals;

public sealed class ProposalTests
{
    private const string Text = """
        2 术语
        2.1 冷冻库（freezer，又称冻库）是指贮存冷冻食品的仓库。
        3 要求
        3.1 冷冻库的温度应不高于-18 ℃。
        3.2 冷冻食品与热食不得同箱。
        3.3 订单金额大于500元时，订单应附保价单和清单。
        3.4 装卸人员应佩戴手套。
        """;

    [Test]
    public void Each_is_one_sentence_in_two_languages() =>
        Assert.That(Of(Text).Select(proposal => proposal.ChineseSentence + " / " + proposal.EnglishSentence), Is.EqualTo(new[]
        {
            "“冷冻库”是指贮存冷冻食品的仓库。 / “冷冻库” means: 贮存冷冻食品的仓库.",
            "“冷冻库”是一种“仓库”。 / “冷冻库” is a kind of “仓库”.",
            "冷冻库的温度应不大于 -18 ℃。 / “冷冻库: 温度” must be at most -18 ℃.",
            "冷冻食品与热食不得同箱。 / “冷冻食品” with “热食” must not: 同箱.",
            "订单金额大于500元时，订单应有：保价单、清单。 / “订单” must have: 保价单, 清单, on the condition “订单金额大于500元时”.",
            "不能用订单检查：装卸人员应佩戴手套。 / No order can be checked by this: 装卸人员应佩戴手套.",
        }));

    [TestCase("店铺应在收到退货后3个工作日内完成验收。", "店铺的时限应不大于 3 个工作日。", "The time for “店铺” must be at most 3 working days.")]
    [TestCase("断电时间不得超过6小时。", "断电时间应不大于 6 h。", "“断电时间” must be at most 6 h.")]
    [TestCase("除赠品外，数量不得少于1件；库存不足时除外。", "除赠品外，数量应不小于 1 件，库存不足时除外。", "“数量” must be at least 1 件, with the exception “除赠品外”, with the exception “库存不足时除外”.")]
    public void The_sentence_of_a_rule_says_what_is_bounded_and_what_is_excepted(string item, string chinese, string english)
    {
        var rule = Of("1 要求\n1.1 " + item).Single();
        Assert.That((rule.ChineseSentence, rule.EnglishSentence), Is.EqualTo((chinese, english)));
    }

    [Test]
    public void An_edited_part_changes_the_sentence()
    {
        var rule = Of(Text).First(proposal => proposal.Kind == ProposalKind.Rule);
        var edited = rule with { Slots = [.. rule.Slots.Select(slot => slot.Name == "value" ? slot with { Value = "-20" } : slot)] };
        Assert.That(edited.ChineseSentence, Is.EqualTo("冷冻库的温度应不大于 -20 ℃。"));
    }

    [Test]
    public void Ids_are_those_of_document_section_kind_and_text()
    {
        var ids = Ids(Text);
        Assert.Multiple(() =>
        {
            Assert.That(Ids(Text.Replace("℃", "°C", StringComparison.Ordinal).Replace("500元", "500 元", StringComparison.Ordinal)), Is.EqualTo(ids), "another typesetting says the same");
            Assert.That(Ids(Text.Replace("-18", "-20", StringComparison.Ordinal)).Except(ids).Count(), Is.EqualTo(1), "one rule has changed");
            Assert.That(Ids(Text, "another").Intersect(ids), Is.Empty);
            Assert.That(ids, Is.Unique);
        });
    }

    private static IReadOnlyList<Proposal> Of(string text, string document = "manual") => ManualProposals.Of(ManualExtraction.Of(ManualLayout.OfText(text)), document);

    private static List<string> Ids(string text, string document = "manual") => [.. Of(text, document).Select(proposal => proposal.Id)];
}
