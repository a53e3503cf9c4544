using NUnit.Framework;
using SemanticOrder.Mapping.Explanation;
using SemanticOrder.Mapping.Translation;

namespace SemanticOrder.Mapping.Tests.Explanation;

/// <summary>An explanation as JSON and as sentences.</summary>
public sealed class WhyFormTests
{
    private static readonly WhyStep Row = new(WhyKind.Lookup, "“002”对应 160/84A。", "'002' stands for 160/84A.") { File = "sap/size.sssom.tsv", Line = 3 };

    private static readonly WhyStep Quote = new(WhyKind.Quote, "依据《标准》第 9 页", "It was made from Standard, page 9") { DocumentZh = "标准", DocumentEn = "Standard", Page = "9", Quote = "x" };

    private static readonly WhyStep Why = new(WhyKind.Inference, "尺码属于“人体围度区间”", "the size is “body interval”")
    {
        Rule = "cax-sco",
        Numbers = "84 ∈ [82, 86) CMT",
        Because = [Row, new(WhyKind.Axiom, "公理：A rdfs:subClassOf B", "Axiom: A rdfs:subClassOf B") { File = "core.ttl", Line = 7, Because = [Quote] }],
    };

    [Test]
    public void Json_is_read_back_as_it_was() =>
        Assert.That(WhyJson.Write(WhyJson.Read(WhyJson.Write(Why))), Is.EqualTo(WhyJson.Write(Why)).And.Contain("\"kind\":\"inference\"").And.Contain("\"page\":\"9\"").And.Not.Contain("null"));

    [Test]
    public void Sentences_have_the_conclusion_first_and_name_files_and_lines()
    {
        Assert.That(WhySentences.Write(Why, isChinese: true), Is.EqualTo((string[])
        [
            "尺码属于“人体围度区间”，因为“002”对应 160/84A（sap/size.sssom.tsv 第 3 行），且公理：A rdfs:subClassOf B（core.ttl 第 7 行）。",
            "公理：A rdfs:subClassOf B（core.ttl 第 7 行），因为依据《标准》第 9 页。",
        ]));
        Assert.That(WhySentences.Write(Why, isChinese: false)[0], Is.EqualTo("the size is “body interval”, because '002' stands for 160/84A (sap/size.sssom.tsv, line 3), and axiom: A rdfs:subClassOf B (core.ttl, line 7)."));
    }

    [Test]
    public void Steps_that_share_their_reasons_many_times_over_are_said_once()
    {
        var step = Row;
        for (var depth = 0; depth < 60; depth++)
            step = new WhyStep(WhyKind.Inference, $"第 {depth} 步", $"step {depth}") { Because = [step, step] };
        Assert.That(WhySentences.Write(step, isChinese: true), Has.Count.EqualTo(60));
    }
}
