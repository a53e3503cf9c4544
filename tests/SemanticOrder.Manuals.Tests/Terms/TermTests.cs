using SemanticOrder.Manuals.Layout;
using SemanticOrder.Manuals.Terms;

namespace SemanticOrder.Manuals.Tests.Terms;

/// <summary>Terms and relations of texts in several styles.</summary>
public sealed class TermTests
{
    [TestCase("3 术语和定义\n3.1\n托盘 pallet；PLT\n又称：栈板\n拒用：卡板\n用于集装货物的水平平台装置。\n注：木制的最常见。", "托盘|pallet|PLT|栈板|卡板|用于集装货物的水平平台装置|木制的最常见。")]
    [TestCase("2 术语\n2.1 前置仓（micro warehouse，缩写MW，又称微仓）是指设在居民区附近的小型仓库。", "前置仓|micro warehouse|MW|微仓||设在居民区附近的小型仓库|")]
    [TestCase("二、名词解释\n1. 拣货时长：指从下发至完成所用的时间。", "拣货时长|||||从下发至完成所用的时间|")]
    [TestCase("第二条 本办法所称专用仓库（以下简称专库），是指专门储存危险货物的仓库。", "专用仓库|||专库||专门储存危险货物的仓库|")]
    [TestCase("1 总则\n“前置仓”是指设在居民区附近的仓库，又称微仓。", "前置仓|||微仓||设在居民区附近的仓库|")]
    [TestCase("2 Terms and definitions\n2.1\nstock keeping unit\nSKU\nsmallest unit of a product that can be ordered\nNote 1 to entry: It is identified by a code.", "stock keeping unit||SKU|||smallest unit of a product that can be ordered|It is identified by a code.")]
    [TestCase("2 Definitions\n2.1 “Cut-off time” (also called order deadline) means the latest time at which an order is taken.", "Cut-off time|||order deadline||the latest time at which an order is taken|")]
    [TestCase("3 术语\n3.1 深冷\n深冷是指温度不高于-18 ℃的冷冻。", "深冷|||||温度不高于-18 ℃的冷冻|")]
    [TestCase("3 术语\n3.1 清关时效\n从申报到放行所用的时间。\n3.2 本章完。", "清关时效|||||从申报到放行所用的时间|")]
    [TestCase("2 Definitions\n2.1 responsible person\nemployee named in the licence who ensures compliance", "responsible person|||||employee named in the licence who ensures compliance|")]
    [TestCase("2 定义\n2.1 冷藏箱——带有温度显示功能的便携式保温容器，英文为 cold box。", "冷藏箱|cold box||||带有温度显示功能的便携式保温容器|")]
    [TestCase("Article 2 In these rules, “consignor” means the person who hands over the goods.", "consignor|||||the person who hands over the goods|")]
    public void An_entry_is_read_whole(string text, string expected)
    {
        var term = ManualExtraction.Of(ManualLayout.OfText(text)).Terms.Single();
        Assert.That(string.Join('|', term.Label, term.English, term.Abbreviation, string.Join('/', term.Synonyms), string.Join('/', term.Deprecated), term.Definition, string.Join('/', term.Notes)), Is.EqualTo(expected));
    }

    [TestCase("1 总则\n本规范适用于仓库。\n下列术语适用于本规范。")]
    [TestCase("2 术语\n2.1 人体部位\n以下术语描述人体部位。\n2.1.1 货物应入库。")]
    [TestCase("2 术语\n2.1 美妆商品分为护肤品、彩妆和香水。")]
    [TestCase("1 Scope\nThis standard applies to warehouses: it is a rule for all of them.")]
    public void Other_sentences_define_nothing(string text) =>
        Assert.That(ManualExtraction.Of(ManualLayout.OfText(text)).Terms, Is.Empty);

    [TestCase("断链包括轻微断链、一般断链和严重断链。", "轻微断链<断链 一般断链<断链 严重断链<断链")]
    [TestCase("气瓶由瓶体、瓶阀和防护帽组成。", "瓶体@气瓶 瓶阀@气瓶 防护帽@气瓶")]
    [TestCase("危险品分为第3类易燃液体、第8类腐蚀性物质等。", "易燃液体<危险品 腐蚀性物质<危险品")]
    [TestCase("锂电池属于杂项危险物质，香水属于易燃液体。", "锂电池<杂项危险物质 香水<易燃液体")]
    [TestCase("周转箱按材质分为塑料箱、纸箱和金属箱三种。", "塑料箱<周转箱 纸箱<周转箱 金属箱<周转箱")]
    [TestCase("生鲜、冻品等易腐货物优先装车。", "生鲜<易腐货物 冻品<易腐货物")]
    [TestCase("运单号由两位字母和九位数字组成。", "")]
    [TestCase("本手册适用于各分拨场地和合作承运商。", "")]
    [TestCase("Storage units are divided into pallets, cages and totes.", "pallet<storage unit cage<storage unit tote<storage unit")]
    [TestCase("A cage consists of a base, four walls and a lid.", "base@cage wall@cage lid@cage")]
    [TestCase("Perishable goods such as milk and fish are loaded last.", "milk<perishable good fish<perishable good")]
    [TestCase("Dry ice is a kind of refrigerant.", "dry ice<refrigerant")]
    public void Sentences_state_relations(string sentence, string expected)
    {
        var relations = ManualExtraction.Of(ManualLayout.OfText("1 " + (sentence[0] < 128 ? "Overview" : "概述") + "\n" + sentence)).Relations;
        Assert.That(string.Join(' ', relations.Select(relation => $"{relation.Source}{(relation.Type == RelationType.IsA ? '<' : '@')}{relation.Target}")), Is.EqualTo(expected));
    }

    [TestCase("具有爆炸、易燃等危险特性，需要特别防护的货物", "货物")]
    [TestCase("完成电能与化学能转换的最小单元", "单元")]
    [TestCase("成衣尺寸与人体尺寸之差", null)]
    [TestCase("a reference number issued to a customer", "reference number")]
    [TestCase("the latest time at which an order is taken", "time")]
    [TestCase("flat platform on which goods are stacked", "flat platform")]
    public void The_genus_is_the_head_of_the_definition(string definition, string? expected) =>
        Assert.That(GenusReader.Read(definition, definition[0] >= 128), Is.EqualTo(expected));

    [Test]
    public void Candidates_are_frequent_free_and_not_defined()
    {
        var text = "1 概述\n" + string.Join('\n', "周转箱由仓库保管。;破损的周转箱报废。;每个周转箱贴标签。;空周转箱堆放整齐。;托盘编号唯一。;读取托盘编号。;扫描托盘编号后出库。".Split(';')) + "\n2 术语\n2.1 周转箱：循环使用的包装容器。";
        var candidates = ManualExtraction.Of(ManualLayout.OfText(text)).Candidates.Select(candidate => candidate.Label).ToList();
        Assert.That(candidates, Does.Contain("托盘编号").And.Not.Contain("周转箱"));
    }
}
