using System.Globalization;
using SemanticOrder.Manuals.Clauses;
using SemanticOrder.Manuals.Layout;

namespace SemanticOrder.Manuals.Tests.Clauses;

/// <summary>What the grammars read from single clauses, in texts that are in no sample manual.</summary>
public sealed class ClauseTests
{
    [TestCase("货架应对准标线，供应商可靠即可。", "Must")]
    [TestCase("仓库应对货物进行检查，系统自动响应并应用于全部订单。", "Must")]
    [TestCase("押金可退。", "May")]
    [TestCase("承租方可提前归还。", "May")]
    [TestCase("检验合格后方可入库。", "")]
    [TestCase("箱体宜采用可循环材料。", "Should")]
    [TestCase("禁止携带的物品不得入库。", "MustNot")]
    [TestCase("包裹必须标注“禁止倒置”字样。", "Must")]
    [TestCase("交接双方应当面清点，且不得代签。", "Must MustNot")]
    [TestCase("系统可用率不应低于99.9%。", "MustNot")]
    [TestCase("保存期至少6个月。", "Must")]
    [TestCase("Goods that may leak shall be bagged.", "Must")]
    [TestCase("Cartons are to have a printed seam.", "Must")]
    [TestCase("Parcels over 15 kg need a sticker on two sides.", "")]
    [TestCase("No parcel shall be opened.", "MustNot")]
    public void Markers_are_words_that_bind(string text, string expected) =>
        Assert.That(string.Join(' ', Clause(text).Markers.Select(marker => marker.Modality)), Is.EqualTo(expected));

    [TestCase("托盘的堆码高度不得超过1.8 m。", "托盘", null)]
    [TestCase("订单含有玻璃制品时，订单应加贴标签。", "订单", "订单含有玻璃制品时")]
    [TestCase("包装破损的商品严禁上架销售。", "包装破损的商品", null)]
    [TestCase("单件重量大于20公斤的订单，必须由两人配送。", "订单", "单件重量大于20公斤的")]
    [TestCase("冷媒数量，夏季不少于4块，冬季不少于2块。", "冷媒数量", null)]
    [TestCase("额定能量超过100 Wh的锂电池应单独包装。", "锂电池", "额定能量超过100 Wh的")]
    [TestCase("外箱破损的，不得入库。", "外箱", "外箱破损的")]
    [TestCase("交付时应核对箱号和铅封号。", null, "交付时")]
    [TestCase("如遇停电，值班员应启动备用电源。", "值班员", "如遇停电")]
    [TestCase("危险品与热源的距离应不小于5 m。", "危险品", null)]
    [TestCase("骑手取货时应清点袋数。", "骑手", null)]
    [TestCase("司机24小时内累计驾驶时间不得超过8小时。", "司机累计驾驶时间", "24小时内")]
    [TestCase("If a seal is broken, the clerk must notify the supervisor.", "the clerk", "If a seal is broken")]
    [TestCase("The gross weight of a tote must not exceed 15 kg.", "a tote", null)]
    [TestCase("Lithium batteries with a rated energy above 100 Wh shall be approved by the safety department.", "Lithium batteries", "with a rated energy above 100 Wh")]
    [TestCase("Pallets heavier than 1,000 kg shall be lifted by truck.", "Pallets", "heavier than 1,000 kg")]
    [TestCase("Parcels must not leave the dock until the seal number has been recorded.", "Parcels", "until the seal number has been recorded")]
    public void Subject_and_condition_are_told_apart(string text, string? subject, string? condition) =>
        Assert.That((Clause(text).Subject, Clause(text).Condition), Is.EqualTo((subject, condition)));

    [TestCase("库温应保持在2 ℃～8 ℃，波动不得超过±1 ℃。", "Between 2~8 Cel, Between -1~1 Cel")]
    [TestCase("抽检比例应不低于到货件数的3%，且每批不得少于5件。", "AtLeast 3 %, AtLeast 5 {件}")]
    [TestCase("申请应在签收后七个工作日内提出。", "AtMost 7 {workday}")]
    [TestCase("变更应在出库前2 h提出。", "AtLeast 2 h")]
    [TestCase("冷柜宜每7 d巡检一次。", "AtMost 7 d")]
    [TestCase("赔偿金额不得高于2万元。", "AtMost 20000 CNY")]
    [TestCase("包裹应使用厚度不小于3 mm的纸板。", "AtLeast 3 mm")]
    [TestCase("剩余保质期应大于3 d。", "MoreThan 3 d")]
    [TestCase("订单金额超过500元的，应附18位数字的保单号，见4.1。", "")]
    [TestCase("罚款金额为5000元以上2万元以下。", "AtLeast 5000 CNY, AtMost 20000 CNY")]
    [TestCase("地面承重应不小于2 t/m²。", "AtLeast 2 t/m2")]
    [TestCase("The dose rate shall not exceed 2 mSv/h.", "AtMost 2 mSv/h")]
    [TestCase("Claims must be made within fourteen days after delivery.", "AtMost 14 d")]
    [TestCase("通知应不晚于发车前30 min发出。", "AtLeast 30 min")]
    [TestCase("培养箱的温度应为37 ℃±1 ℃。", "Between 36~38 Cel")]
    [TestCase("货物应在18:00前入库。", "")]
    [TestCase("冷冻库温度应不高于零下18摄氏度。", "AtMost -18 Cel")]
    [TestCase("车厢温度应控制在零下20℃至零下15℃之间。", "Between -20~-15 Cel")]
    [TestCase("速冻库温度应低于零下三十度。", "LessThan -30 Cel")]
    [TestCase("Ice cream shall be kept at or below minus 20 °C.", "AtMost -20 Cel")]
    [TestCase("Products labelled 2-8 shall be moved within 30 min.", "AtMost 30 min")]
    [TestCase("运输时限原则上不超过48小时，偏远地区可延长至72小时。", "AtMost 48 h")]
    [TestCase("The core temperature shall be no warmer than -15 °C.", "AtMost -15 Cel")]
    [TestCase("Each container is limited to 1 litre.", "AtMost 1 L")]
    [TestCase("Parcels over 15 kg need a sticker on two sides.", "")]
    [TestCase("Fish shall be kept at -18 °C or colder.", "AtMost -18 Cel")]
    [TestCase("The fee shall not exceed 5 percent of the price.", "AtMost 5 %")]
    [TestCase("Goods shall be unloaded within 2 hours of arrival.", "AtMost 2 h")]
    [TestCase("A window shall be at least 2 hours and at most 4 hours.", "AtLeast 2 h, AtMost 4 h")]
    [TestCase("Humidity should be kept between 40 % and 60 %.", "Between 40~60 %")]
    [TestCase("A tote shall not weigh more than 15 kg.", "AtMost 15 kg")]
    [TestCase("Stock shall be counted every 3 months.", "AtMost 3 mo")]
    [TestCase("If the value exceeds EUR 500, the form described in 5.1 shall be signed.", "")]
    public void Quantities_bound_what_is_outside_the_condition(string text, string expected) =>
        Assert.That(string.Join(", ", Clause(text).Quantities.Select(Text)), Is.EqualTo(expected));

    [TestCase("订单应包含姓名、电话和详细地址。", "presence 姓名|电话|详细地址")]
    [TestCase("上衣应提供胸围、衣长和袖长三项尺寸。", "presence 胸围|衣长|袖长")]
    [TestCase("包裹应粘贴与类别相符的标志。", "presence 标志")]
    [TestCase("交接单应包含：a) 件数；b) 温度。", "presence 件数|温度")]
    [TestCase("The form shall state the following: a) the order number; b) the reason.", "presence order number|reason")]
    [TestCase("报废单应由质量部和仓储部共同签字。", "presence 质量部签字|仓储部签字")]
    [TestCase("入库应经消防部门批准。", "presence 消防部门批准")]
    [TestCase("标签应有中文标识，内容包括品名、产地等。", "presence 中文标识, presence 品名|产地")]
    [TestCase("发货前应核对收件人姓名与证件号码是否一致。", "presence 收件人姓名|证件号码")]
    [TestCase("企业应在24 h内提供记录。", "range AtMost 24 h")]
    [TestCase("支付方式应为微信、支付宝或现金。", "enum 微信|支付宝|现金")]
    [TestCase("等级应取甲、乙、丙三者之一。", "enum 甲|乙|丙")]
    [TestCase("单号应由字母CK和八位数字组成。", @"pattern ^CK\d{8}$")]
    [TestCase("退款金额不得高于实付金额。", "compare 退款金额 AtMost 实付金额")]
    [TestCase("电压必须与铭牌电压一致。", "compare 电压 Equal 铭牌电压")]
    [TestCase("氧化剂与还原剂不得同库存放。", "prohibit 同库存放 with 还原剂")]
    [TestCase("记录不得涂改，且温度不得超过规定范围。", "prohibit 涂改")]
    [TestCase("货物应单独存放并轻拿轻放。", "")]
    [TestCase("客户可自行取消。", "")]
    [TestCase("A label must state the batch number, the origin and the expiry date.", "presence batch number|origin|expiry date")]
    [TestCase("The report must be signed by the shift leader and the carrier.", "presence shift leader signature|carrier signature")]
    [TestCase("The order status must be one of: open, picked, packed.", "enum open|picked|packed")]
    [TestCase("The priority code must be either normal, express or same-day.", "enum normal|express|same-day")]
    [TestCase("The number shall consist of two letters followed by six digits.", @"pattern ^[A-Za-z]{2}\d{6}$")]
    [TestCase("The invoice total must equal the order total.", "compare invoice total Equal order total")]
    [TestCase("Batteries and food shall not be stored in the same bay.", "prohibit be stored in the same bay with food")]
    [TestCase("Staff must wear safety shoes.", "")]
    public void Rules_are_what_can_be_checked(string text, string expected) =>
        Assert.That(string.Join(", ", Clause(text).Rules.Select(Text)), Is.EqualTo(expected));

    [Test]
    public void Subjects_that_end_alike_are_each_the_target_of_their_own_bound()
    {
        var rules = Clause("常温库温度为10 ℃～30 ℃，阴凉库温度不高于20 ℃，冷库温度为2 ℃～8 ℃。").Rules;
        Assert.That(rules.Select(rule => rule.Target), Is.EqualTo(new[] { "常温库温度", "阴凉库温度", "冷库温度" }));
    }

    [Test]
    public void A_bare_attribute_is_one_of_what_the_sentence_begins_by_naming()
    {
        var rule = Clause("冷冻食品，贮存温度应不高于-18 ℃。").Rules.Single();
        Assert.That((rule.Target, ((ManualRule.Range)rule).Quantity.Attribute), Is.EqualTo(("冷冻食品", "贮存温度")));
    }

    [Test]
    public void Each_requirement_has_its_own_condition()
    {
        var rules = Clause("缺货率应控制在2%以内，连续三日超过3%的门店须提交整改报告。").Rules;
        Assert.That(rules.Select(rule => (rule.Target, rule.When)), Is.EqualTo(new[] { ("缺货率", null), ("门店", "连续三日超过3%的") }));
    }

    [Test]
    public void References_are_those_the_manual_has()
    {
        var clauses = ManualExtraction.Of(ManualLayout.OfText("1 要求\n1.1 货物应按1.2的规定处理，不适用9.9。\n1.2 货物应按Q/AB 0410入库，见表7。")).Clauses;
        Assert.That(clauses.Select(clause => string.Join(',', clause.References)), Is.EqualTo(new[] { "1.2", "" }));
    }

    private static ManualClause Clause(string text) => ManualExtraction.Of(ManualLayout.OfText("1 " + (text[0] < 128 ? "Requirements" : "要求") + "\n1.1 " + text)).Clauses.Single();

    private static string Text(ClauseQuantity quantity) =>
        string.Create(CultureInfo.InvariantCulture, $"{quantity.Operator} {quantity.Value}{(quantity.Upper is { } upper ? "~" + upper.ToString(CultureInfo.InvariantCulture) : "")} {quantity.UnitCode}");

    private static string Text(ManualRule rule) => rule switch
    {
        ManualRule.Range range => "range " + Text(range.Quantity),
        ManualRule.Presence presence => "presence " + string.Join('|', presence.Fields),
        ManualRule.OneOf oneOf => "enum " + string.Join('|', oneOf.Values),
        ManualRule.Pattern pattern => "pattern " + pattern.Expression,
        ManualRule.Prohibit prohibit => "prohibit " + prohibit.Action + (prohibit.With is { } with ? " with " + with : ""),
        ManualRule.Compare compare => $"compare {compare.Left} {compare.Operator} {compare.Right}",
        _ => "",
    };
}
