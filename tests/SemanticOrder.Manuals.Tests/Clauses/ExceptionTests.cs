using SemanticOrder.Manuals.Clauses;
using SemanticOrder.Manuals.Layout;

namespace SemanticOrder.Manuals.Tests.Clauses;

/// <summary>What a clause excepts stands in the condition of its rules, wherever and however it is said; what it asks only as a rule of thumb is a should.</summary>
public sealed class ExceptionTests
{
    [TestCase("除客户另有约定外，数量不得少于1件。", "range Must: 除客户另有约定外")]
    [TestCase("除另有规定以外，订单应注明收货人。", "presence Must: 除另有规定以外")]
    [TestCase("订单除客户另有要求之外，应在24小时内发货。", "range Must: 除客户另有要求之外")]
    [TestCase("除生鲜外的商品，退货时限应不超过7天。", "range Must: 除生鲜外")]
    [TestCase("数量不得少于1件，但客户另有约定的除外。", "range Must: 客户另有约定的除外")]
    [TestCase("数量不得少于1件，特殊商品除外。", "range Must: 特殊商品除外")]
    [TestCase("数量不得少于1件。特殊商品除外。", "range Must: 特殊商品除外")]
    [TestCase("数量（特殊商品除外）不得少于1件。", "range Must: 特殊商品除外")]
    [TestCase("数量不得少于1件（客户另有约定的除外）。", "range Must: 客户另有约定的除外")]
    [TestCase("商品应在7天内退回，但生鲜、定制商品，以及已激活的商品除外。", "range Must: 生鲜、定制商品，以及已激活的商品除外")]
    [TestCase("生鲜除外的商品应注明批号。", "presence Must: 生鲜除外")]
    [TestCase("订单金额大于5000元时，除团购订单外，应提供发票。", "presence Must: 订单金额大于5000元时；除团购订单外")]
    [TestCase("订单应在24小时内发货。客户另有约定的，从其约定。", "range Must: 客户另有约定的，从其约定")]
    [TestCase("如无特殊说明，重量不得超过15 kg。", "range Must: 如无特殊说明")]
    [TestCase("重量不得超过15 kg，除非客户书面同意。", "range Must: 除非客户书面同意")]
    [TestCase("除非客户同意，否则重量不得超过15 kg。", "range Must: 除非客户同意")]
    [TestCase("特殊情况下，重量不得超过15 kg。", "range Must: 特殊情况下")]
    [TestCase("订单应在24小时内发货，特殊情况下可延长至48小时。", "range Must: 特殊情况下可延长至48小时")]
    [TestCase("发货时限不应超过24小时，遇法定节假日顺延。", "range Must: 遇法定节假日顺延")]
    [TestCase("重量不得超过15 kg。大件商品不受此限。", "range Must: 大件商品不受此限")]
    [TestCase("温度记录的间隔不应超过4小时，恶劣天气下可每8小时记录一次。", "range Must: 恶劣天气下可每8小时记录一次")]
    [TestCase("订单应注明税号，个人订单无需注明。", "presence Must: 个人订单无需注明")]
    [TestCase("未经客户同意，订单不得拆分。", "prohibit Must: 未经客户同意")]
    [TestCase("货物未经检验不得入库。", "prohibit Must: 未经检验")]
    [TestCase("Unless otherwise agreed, the weight shall not exceed 15 kg.", "range Must: Unless otherwise agreed")]
    [TestCase("Orders, unless otherwise specified, shall state the tax number.", "presence Must: unless otherwise specified")]
    [TestCase("The weight shall not exceed 15 kg unless the carrier agrees.", "range Must: unless the carrier agrees")]
    [TestCase("Except for frozen goods, the weight shall not exceed 15 kg.", "range Must: Except for frozen goods")]
    [TestCase("Goods other than frozen goods shall not exceed 15 kg.", "range Must: other than frozen goods")]
    [TestCase("The weight of a parcel (except bulky goods) shall not exceed 15 kg.", "range Must: except bulky goods")]
    [TestCase("Orders shall be shipped within 24 h, except on public holidays.", "range Must: except on public holidays")]
    [TestCase("The weight shall not exceed 15 kg. This does not apply to bulky goods.", "range Must: This does not apply to bulky goods")]
    [TestCase("Orders shall be shipped within 24 h, which may be extended to 48 h.", "range Must: which may be extended to 48 h")]
    [TestCase("If the value exceeds EUR 500, the parcel must be insured for loss unless the buyer objects.", "presence Must: If the value exceeds EUR 500; unless the buyer objects")]
    public void An_exception_stands_in_the_condition(string text, string expected) => Assert.That(Rules(text), Is.EqualTo(expected));

    [TestCase("除订单号外，还应注明收货人。", "presence Must:")]
    [TestCase("订单应排除重复行，室外订单应注明批号。", "presence Must:")]
    [TestCase("冷柜除霜时，温度不得高于-15 ℃。", "range Must: 冷柜除霜时")]
    [TestCase("包裹必须标注“生鲜除外”字样。", "presence Must:")]
    [TestCase("订单应注明收货人，客户可自行提货。", "presence Must:")]
    [TestCase("The form shall state the price excluding VAT.", "presence Must:")]
    [TestCase("Goods that may leak shall state the volume.", "presence Must:")]
    public void Other_words_except_nothing(string text, string expected) => Assert.That(Rules(text), Is.EqualTo(expected));

    [TestCase("原则上，订单应注明收货人。", "presence Should:")]
    [TestCase("订单原则上应注明收货人。", "presence Should:")]
    [TestCase("原则上重量不得超过15 kg。", "range ShouldNot:")]
    [TestCase("运输时限原则上不超过48小时，偏远地区可延长至72小时。", "range Should: 偏远地区可延长至72小时")]
    [TestCase("一般情况下，重量不得超过15 kg。", "range ShouldNot:")]
    [TestCase("重量一般不超过15 kg。", "range Should:")]
    [TestCase("一般货物的重量不得超过15 kg。", "range MustNot:")]
    [TestCase("订单应尽量注明收货人。", "presence Should:")]
    [TestCase("重量不得超过15 kg；体积原则上不超过1 m³。", "range MustNot:, range Should:")]
    [TestCase("As a rule, orders shall state the tax number.", "presence Should:")]
    [TestCase("Orders shall normally state the tax number.", "presence Should:")]
    [TestCase("The weight shall not exceed 15 kg where possible.", "range ShouldNot:")]
    public void What_is_asked_as_a_rule_of_thumb_is_no_must(string text, string expected) =>
        Assert.That(string.Join(", ", Clause(text).Rules.Select(rule => $"{Kind(rule)} {rule.Modality}:{(rule.When is null ? "" : " " + rule.When)}")), Is.EqualTo(expected));

    [Test]
    public void An_exception_belongs_to_the_requirement_that_it_stands_in()
    {
        var rules = Clause("普通商品（生鲜除外）应在7天内退回，生鲜应在24小时内退回；单价不得超过500元。").Rules;
        Assert.That(rules.Select(rule => rule.When), Is.EqualTo(new[] { "生鲜除外", null, null }));
    }

    [Test]
    public void A_sentence_under_an_item_that_only_excepts_belongs_to_the_item()
    {
        var clauses = ManualExtraction.Of(ManualLayout.OfText("1 要求\n1.1 重量不得超过15 kg。\n大件商品除外。\n1.2 订单应注明收货人。")).Clauses;
        Assert.That(clauses.Select(clause => clause.Rules.Single().When), Is.EqualTo(new[] { "大件商品除外", null }));
    }

    [TestCase("订单金额大于5000元时；除客户另有约定外", "订单金额大于5000元时|-客户另有约定")]
    [TestCase("客户另有约定的除外", "-客户另有约定")]
    [TestCase("If the value exceeds EUR 500; unless the buyer objects", "If the value exceeds EUR 500|-the buyer objects")]
    [TestCase("frozen goods are exempt", "-frozen goods")]
    [TestCase("除非客户同意", "-客户同意")]
    [TestCase("除霜期间除外", "-除霜期间")]
    [TestCase("恶劣天气下可每8小时记录一次", "-恶劣天气下可每8小时记录一次")]
    [TestCase("订单无需发货时", "订单无需发货时")]
    public void The_parts_of_a_condition_are_what_must_hold_and_what_must_not(string condition, string expected) =>
        Assert.That(string.Join('|', RuleConditions.Split(condition).Select(part => RuleConditions.Excepted(part) is { } excepted ? "-" + excepted : part)), Is.EqualTo(expected));

    private static string Rules(string text) => string.Join(", ", Clause(text).Rules.Select(rule => $"{Kind(rule)} {(rule.IsError ? "Must" : "Should")}:{(rule.When is null ? "" : " " + rule.When)}"));

    private static string Kind(ManualRule rule) => rule switch { ManualRule.Range => "range", ManualRule.Presence => "presence", ManualRule.Prohibit => "prohibit", _ => "other" };

    private static ManualClause Clause(string text) => ManualExtraction.Of(ManualLayout.OfText("1 " + (text[0] < 128 ? "Requirements" : "要求") + "\n1.1 " + text)).Clauses.Single();
}
