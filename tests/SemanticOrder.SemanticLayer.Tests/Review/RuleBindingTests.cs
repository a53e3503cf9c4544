using NUnit.Framework;
using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.SemanticLayer.Tests.Review;

/// <summary>Each kind of rule becomes a shape that passes one order and refuses another, said in a sentence of the knowledge; what is not understood is told.</summary>
public sealed class RuleBindingTests
{
    [TestCase("冷冻食品的贮存温度应不高于-18 ℃。", "货物的温度为“冷冻”、环节为“仓储”的温度陈述：最低温度和最高温度应不大于 -18 ℃。")]
    [TestCase("冷冻货物运输时的中心温度应不高于5 ℉。", "货物的温度为“冷冻”、环节为“干线运输”、测温对象为“中心温度”的温度陈述：最低温度和最高温度应不大于 -15 ℃。")]
    [TestCase("冷藏食品的贮存和运输温度宜保持在0 ℃～8 ℃。", "货物的温度为“冷藏”、环节为“仓储”或“干线运输”的温度陈述：最低温度和最高温度宜在 0 ℃ 到 8 ℃ 之间。")]
    [TestCase("冷冻食品应在-18 ℃以下贮存。", "货物的温度为“冷冻”、环节为“仓储”的温度陈述：最低温度和最高温度应不大于 -18 ℃。")]
    [TestCase("冷藏货物应在2 ℃～8 ℃的环境下运输。", "货物的温度为“冷藏”、环节为“干线运输”的温度陈述：最低温度和最高温度应在 2 ℃ 到 8 ℃ 之间。")]
    [TestCase("Chilled food shall be stored between 0 °C and 4 °C.", "货物的温度为“冷藏”、环节为“仓储”的温度陈述：最低温度和最高温度应在 0 ℃ 到 4 ℃ 之间。")]
    [TestCase("冷链订单的订单行数量不得超过50行。", "货物的温度为“冷链”的订单：订单行的数量应不大于 50。")]
    [TestCase("单个订单行的数量不应大于20件。", "订单行：数量应不大于 20。")]
    [TestCase("客户备注宜不超过200字。", "订单：买家留言的字数宜不大于 200。")]
    [TestCase("电池租赁订单的租期应在1 d～365 d之间。", "电池租赁：租期应在 24 h 到 8760 h 之间。")]
    [TestCase("押金不得超过999元。", "押金币种为“CNY”的电池租赁：押金应不大于 999。")]
    [TestCase("冷链订单应标明全程温控。", "货物的温度为“冷链”的订单：“全程温控”应为“是”。")]
    [TestCase("订单应填写订单编号和下单时间。", "订单：应有订单号、下单时间。")]
    [TestCase("订单金额大于5000元时，订单应填写客户备注。", "实付金额大于 5000、币种为“CNY”的订单：应有买家留言。")]
    [TestCase("订单含有冷冻食品时，订单应填写客户备注。", "货物的温度为“冷冻”的订单：应有买家留言。")]
    [TestCase("订单编号应由18位数字组成。", "订单：订单号应符合格式 ^\\d{18}$。")]
    [TestCase("测温对象应为中心温度、环境温度之一。", "温度陈述：测温对象应为以下之一：中心温度、环境温度。")]
    [TestCase("币种应为CNY、EUR之一。", "订单：币种应为以下之一：CNY、EUR。")]
    [TestCase("冷冻食品不得采用经济通道。", "货物的温度为“冷冻”的订单或订单行：不得有“经济通道”。")]
    [TestCase("冷冻食品与冷藏食品不得放入同一订单。", "订单：不得同时有“冷冻”和“冷藏”。")]
    [TestCase("归还时间不得早于起租时间。", "电池租赁：起租时刻应不大于（不晚于）归还时刻。")]
    [TestCase("The storage temperature of frozen food shall not exceed -18 °C.", "环节为“仓储”、货物的温度为“冷冻”的温度陈述：最低温度和最高温度应不大于 -18 ℃。")]
    [TestCase("除冷冻食品外，货物的贮存温度应不低于0 ℃。", "环节为“仓储”的温度陈述（货物的温度为“冷冻”的除外）：最低温度和最高温度应不小于 0 ℃。")]
    [TestCase("货物的贮存温度应不低于0 ℃，冷冻食品除外。", "环节为“仓储”的温度陈述（货物的温度为“冷冻”的除外）：最低温度和最高温度应不小于 0 ℃。")]
    [TestCase("冷链订单应填写客户备注，但订单金额低于100元的除外。", "货物的温度为“冷链”的订单（实付金额小于 100、币种为“CNY”的除外）：应有买家留言。")]
    [TestCase("Except for frozen food, goods shall be stored at 0 °C or above.", "环节为“仓储”的温度陈述（货物的温度为“冷冻”的除外）：最低温度和最高温度应不小于 0 ℃。")]
    [TestCase("冷冻食品的贮存温度原则上应不高于-18 ℃。", "货物的温度为“冷冻”、环节为“仓储”的温度陈述：最低温度和最高温度宜不大于 -18 ℃。")]
    [TestCase("原则上冷冻食品的贮存温度不得高于-18 ℃。", "货物的温度为“冷冻”、环节为“仓储”的温度陈述：最低温度和最高温度宜不大于 -18 ℃。")]
    public void A_rule_is_bound_and_proved(string item, string sentence)
    {
        var rule = Reviewed.Rule(item);
        Assert.Multiple(() =>
        {
            Assert.That(rule.NotBound?.English, Is.Null);
            Assert.That(rule.Sentence.Chinese, Is.EqualTo(sentence));
            Assert.That(rule.Turtle, Is.Not.Null);
            Assert.That(rule.Passing, Is.Not.Null);
            Assert.That(rule.Failing, Is.Not.Null);
            Assert.That(rule.Evidence, Is.Not.Empty);
        });
    }

    [TestCase("医药冷冻食品的贮存温度应不高于-18 ℃。", "医药")]
    [TestCase("冷冻食品从开门到入库的贮存温度应不高于-18 ℃。", "开门")]
    [TestCase("冷冻食品分拣区的环境温度应不高于-5 ℃。", "分拣区")]
    [TestCase("冷冻食品的贮存温度应不高于18 kg。", "kg")]
    [TestCase("订单进入分拣后，订单应填写客户备注。", "分拣")]
    [TestCase("冷冻食品不得受潮。", "受潮")]
    [TestCase("冷冻食品应在入库后-18 ℃以下贮存。", "入库")]
    [TestCase("订单编号不应大于20个。", "订单编号")]
    [TestCase("除客户另有约定外，数量不得少于1件。", "另有约定")]
    [TestCase("数量不得少于1件，但特殊商品除外。", "特殊")]
    [TestCase("数量不得少于1件。特殊商品除外。", "特殊")]
    [TestCase("如无特殊说明，数量不得少于1件。", "特殊")]
    [TestCase("数量不得少于1件，特殊情况下可减少至0件，可另行协商。", "特殊情况")]
    [TestCase("冷冻食品的运输温度应不高于-15 ℃，短途运输可放宽至-12 ℃。", "短途")]
    [TestCase("未经客户同意，数量不得少于1件。", "未经")]
    [TestCase("The storage temperature of frozen food shall not exceed -18 °C unless otherwise agreed.", "otherwise")]
    [TestCase("The storage temperature of frozen food (except samples) shall not exceed -18 °C.", "sample")]
    public void A_rule_with_words_or_units_that_orders_do_not_have_is_not_bound_and_says_which(string item, string missing)
    {
        var rule = Reviewed.Rule(item);
        Assert.Multiple(() =>
        {
            Assert.That(rule.NotBound?.Chinese, Does.Contain(missing));
            Assert.That(rule.NotBound?.English, Does.Contain(missing));
            Assert.That(rule.Turtle, Is.Null);
        });
    }

    [Test]
    public void Changing_a_part_of_the_rule_changes_the_shape()
    {
        var rule = Reviewed.Item("冷冻食品的贮存温度应不高于-18 ℃。").Single();
        var warmer = Reviewed.Bound([rule.With("value", "-20")]).Single();
        var carried = Reviewed.Bound([rule.With("attribute", "运输温度")]).Single();
        var softer = Reviewed.Bound([rule.With("severity", "warning")]).Single();
        Assert.Multiple(() =>
        {
            Assert.That(warmer.Turtle, Does.Contain("sh:maxInclusive -20.0").And.Not.Contain("-18"));
            Assert.That(carried.Turtle, Does.Contain("stage:transport").And.Not.Contain("stage:storage"));
            Assert.That(softer.Turtle, Does.Contain("sh:severity sh:Warning"));
        });
    }

    [Test]
    public void Fields_that_orders_lack_are_told_and_the_others_checked()
    {
        var rule = Reviewed.Rule("订单应填写订单编号和药品批准文号。");
        Assert.Multiple(() =>
        {
            Assert.That(rule.Sentence.Chinese, Is.EqualTo("订单：应有订单号。"));
            Assert.That(rule.NotBound?.Chinese, Does.Contain("药品批准文号"));
        });
    }

    [Test]
    public void Another_name_of_a_term_of_the_manual_is_read_as_the_term()
    {
        var proposals = Reviewed.Text("1 术语和定义\n1.1 冷冻 frozen storage\n使货物保持冻结的温度条件。\n2 要求\n2.1 深寒货物的贮存温度应不高于-18 ℃。");
        IReadOnlyList<Proposal> named = [.. proposals.Select(proposal => proposal.Kind == ProposalKind.Term ? proposal.With("synonyms", "深寒 | 冻存") : proposal)];
        var rule = Reviewed.Bound(named).Single(shown => shown.Proposal.Kind == ProposalKind.Rule);
        Assert.That(rule.Sentence.Chinese, Does.StartWith("货物的温度为“冷冻”"));
        Assert.That(Reviewed.Bound(proposals).Single(shown => shown.Proposal.Kind == ProposalKind.Rule).NotBound?.Chinese, Does.Contain("深寒"));
    }
}
