using System.Text;
using NUnit.Framework;
using SemanticOrder.Diagnostics;
using SemanticOrder.Manuals.Layout;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.SemanticLayer.Review;

namespace SemanticOrder.SemanticLayer.Tests.Review;

/// <summary>Glossaries and value maps that are no manuals become proposals like those of a manual; rows that are wrong are kept with their reason.</summary>
public sealed class GlossaryTests
{
    [TestCase("term,english,abbreviation,synonyms,definition,broader\n冷冻,frozen,,\"速冻; 深冻\",保持冻结,温度条件\n")]
    [TestCase("术语\t英文\t缩写\t同义词\t定义\t上位词\r\n冷冻\tfrozen\t\t速冻|深冻\t保持冻结\t温度条件\r\n")]
    [TestCase("术语;英文;同义词;定义;上位词\n冷冻;frozen;速冻、深冻;保持冻结;温度条件\n")]
    public void A_table_is_read_by_its_headers_in_either_language(string text)
    {
        var reading = Read(text);
        var term = reading.Proposals[0];
        Assert.Multiple(() =>
        {
            Assert.That(reading.Problems, Is.Empty);
            Assert.That((term["label"], term["english"], term["synonyms"], term["definition"]), Is.EqualTo(("冷冻", "frozen", "速冻 | 深冻", "保持冻结")));
            Assert.That((reading.Proposals[1]["type"], reading.Proposals[1]["source"], reading.Proposals[1]["target"]), Is.EqualTo(("is-a", "冷冻", "温度条件")));
        });
    }

    [Test]
    public void Rows_that_are_wrong_are_told_by_line_and_kept_and_the_others_are_read()
    {
        var reading = Read("term,definition\n冷冻,保持冻结\n,无名\n冷冻,again\n\"干\n冰\",固态,三格\n月台,停车处\n");
        Assert.Multiple(() =>
        {
            Assert.That(reading.Proposals.Select(proposal => proposal["label"]), Is.EqualTo((string[])["冷冻", "月台"]));
            Assert.That(reading.Rejected.Select(row => (row.Line, row.Text, row.Reason.Code)), Is.EqualTo([(3, ",无名", "SO7072"), (4, "冷冻,again", "SO7072"), (5, "\"干\n冰\",固态,三格", "SO7072")]));
            Assert.That(reading.Problems[0].ToString(), Does.StartWith("terms.csv:3:1: error SO7072"));
        });
    }

    [Test]
    public void A_quotation_mark_that_is_never_closed_costs_its_row_and_none_below()
    {
        var reading = Read("术语,定义\n\n冷冻,保持冻结\n\"坏行,无尾\n月台,停车处\n暂存,\"停\n\"\"留\"\n\"又一行\n");
        Assert.Multiple(() =>
        {
            Assert.That(reading.Proposals.Select(proposal => (proposal["label"], proposal["definition"])), Is.EqualTo([("冷冻", "保持冻结"), ("月台", "停车处"), ("暂存", "停\"留")]));
            Assert.That(reading.Rejected.Select(row => (row.Line, row.Text, row.Reason.Code)), Is.EquivalentTo([(4, "\"坏行,无尾", "SO7072"), (8, "\"又一行", "SO7072")]));
        });
    }

    [TestCase("\uFEFF术语;英文;同义词;定义\r\n冷冻;frozen;\"速冻;深冻\";\"保持\r\n冻结\"\r\n;;;\r\n\r\n")]
    [TestCase("sep=;\r\n术语;英文;同义词;定义\r\n冷冻;frozen;速冻、深冻;保持冻结\r\n")]
    public void What_spreadsheets_write_is_read(string text)
    {
        var reading = Read(text);
        Assert.Multiple(() =>
        {
            Assert.That(reading.Problems, Is.Empty);
            Assert.That(reading.Proposals.Select(term => (term["label"], term["english"], term["synonyms"], term["definition"])), Is.EqualTo([("冷冻", "frozen", "速冻 | 深冻", "保持冻结")]));
        });
    }

    [TestCase("GB18030", "GB18030")]
    [TestCase("gb2312", "GB18030")]
    [TestCase("utf-16", "UTF-16LE")]
    [TestCase("utf-16BE", "UTF-16BE")]
    public void A_table_that_is_not_UTF_8_is_read_and_the_encoding_told(string encoding, string told)
    {
        var content = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes("术语,英文,定义\r\n加急单,rush order,付款后24小时内发货的订单\r\n");
        var reading = GlossaryReader.ReadGlossary(content, "terms.csv", "terms");
        Assert.Multiple(() =>
        {
            Assert.That(reading.Proposals.Single()["label"], Is.EqualTo("加急单"));
            Assert.That((reading.Problems.Single().Code, reading.Problems[0].Severity), Is.EqualTo(("SO7074", Severity.Info)));
            Assert.That(reading.Problems[0].Message, Does.Contain(told));
        });
    }

    [Test]
    public void A_term_without_a_definition_says_so()
    {
        var term = Read("term,definition\n冷冻,\n").Proposals.Single();
        Assert.That((term.ChineseSentence, term.EnglishSentence), Is.EqualTo(("“冷冻”是一个术语，没有给出定义。", "“冷冻” is a term, with no definition given.")));
    }

    [TestCase("skos:exactMatch", "sex=F; garment=top", "sex为“F”、garment为“top”时，“L”表示“165-88A”（精确匹配：两者相同）。", "“L” means “165-88A” where sex is “F” and garment is “top” (exact match: both are the same).")]
    [TestCase("skos:broadMatch", "sex?=M|U", "sex为“M”或“U”或未说明时，“L”表示“165-88A”（宽泛匹配：“165-88A”的含义更宽）。", "“L” means “165-88A” where sex is “M” or “U” or not stated (broad match: “165-88A” is the broader one).")]
    [TestCase("skos:narrowMatch", "", "“L”表示“165-88A”（狭窄匹配：“165-88A”的含义更窄，只作候选）。", "“L” means “165-88A” (narrow match: “165-88A” is the narrower one; a candidate only).")]
    [TestCase("skos:closeMatch", "", "“L”表示“165-88A”（近似匹配，只作候选）。", "“L” means “165-88A” (close match; a candidate only).")]
    public void The_sentence_of_a_row_says_its_condition_and_how_close_both_are(string predicate, string condition, string chinese, string english)
    {
        var row = ManualProposals.Make("sizes", ProposalKind.ValueMapping, "L", [new("value", "L"), new("concept", "165-88A"), new("predicate_id", predicate), new("ext_condition", condition)], new Quotation("", "", "", 0, []));
        Assert.That((row.ChineseSentence, row.EnglishSentence), Is.EqualTo((chinese, english)));
    }

    [TestCase("a,b\n1,2\n", "SO7071")]
    [TestCase("", "SO7071")]
    public void A_file_without_a_column_of_terms_is_refused(string text, string code) => Assert.That(Read(text).Problems.Single().Code, Is.EqualTo(code));

    [Test]
    public void A_file_that_is_no_text_is_refused() =>
        Assert.That(GlossaryReader.ReadGlossary(new byte[] { 0x74, 0xFF, 0xFE, 0xFF }, "terms.csv", "terms").Problems.Single().Code, Is.EqualTo("SO7070"));

    [Test]
    public void Concepts_in_Turtle_are_terms_with_their_labels_and_broader_concepts()
    {
        var reading = Read("""
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix x: <http://example.org/> .
            x:b a skos:Concept ; skos:prefLabel "包装"@zh , "packaging"@en .
            x:a a skos:Concept ; skos:prefLabel "干冰"@zh , "dry ice"@en ; skos:altLabel "固态二氧化碳"@zh ; skos:hiddenLabel "干兵"@zh ; skos:broader x:b .
            x:c a skos:Concept .
            """, "terms.ttl");
        Assert.Multiple(() =>
        {
            Assert.That(reading.Proposals.Select(proposal => proposal.Kind), Is.EqualTo((ProposalKind[])[ProposalKind.Term, ProposalKind.Term, ProposalKind.Relation]));
            Assert.That(reading.Proposals.Single(proposal => proposal["label"] == "干冰")["synonyms"], Is.EqualTo("固态二氧化碳"));
            Assert.That(reading.Proposals.Single(proposal => proposal.Kind == ProposalKind.Relation)["target"], Is.EqualTo("包装"));
            Assert.That(reading.Rejected.Single().Line, Is.EqualTo(4));
            Assert.That(Read("x:a a .", "terms.ttl").Problems.Single().File, Is.EqualTo("terms.ttl"));
        });
    }

    [Test]
    public void The_terms_of_a_glossary_are_accepted_like_those_of_a_manual()
    {
        var terms = Reviewed.Files(Read("term,english,synonyms,broader\n深冷,deep frozen,超低温,冷冻\n冷冻,,硬冻,\n").Proposals).TextOf("terms.ttl");
        Assert.Multiple(() =>
        {
            Assert.That(terms, Does.Contain("cold:Frozen skos:altLabel \"硬冻\"@zh"));
            Assert.That(terms, Does.Contain("skos:prefLabel \"深冷\"@zh , \"deep frozen\"@en"));
            Assert.That(terms, Does.Contain("skos:broader cold:Frozen"));
        });
    }

    [Test]
    public void Every_row_of_a_value_map_is_a_proposal_and_what_is_accepted_is_a_value_map_again()
    {
        var bytes = File.ReadAllBytes(Path.Combine(SampleKnowledge.Root, "ontologies", "sources", "jd", "cold.sssom.tsv"));
        var reading = GlossaryReader.ReadValueMap(bytes, "cold.sssom.tsv", "cold");
        var written = Reviewed.Files(reading.Proposals).TextOf("values.sssom.tsv");
        var again = GlossaryReader.ReadValueMap(Encoding.UTF8.GetBytes(written), "values.sssom.tsv", "cold");
        Assert.Multiple(() =>
        {
            Assert.That(reading.Problems, Is.Empty);
            Assert.That(reading.Proposals, Has.Count.EqualTo(7));
            Assert.That(Reviewed.Bound(reading.Proposals).First(shown => shown.Proposal["value"] == "冷藏").Sentence.English, Is.EqualTo("“冷藏” means “chilled” (exact match: both are the same)."));
            Assert.That(again.Problems, Is.Empty);
            Assert.That(again.Proposals.Select(proposal => proposal.Id), Is.EquivalentTo(reading.Proposals.Select(proposal => proposal.Id)));
        });
    }

    [Test]
    public void A_row_of_a_value_map_that_is_wrong_or_names_no_concept_is_told()
    {
        var text = Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(SampleKnowledge.Root, "ontologies", "sources", "jd", "cold.sssom.tsv")))
            .Replace("常温\trdfs literal", "常温\trdfs litteral", StringComparison.Ordinal).Replace("cold:Frozen\tfrozen\tsemapv:Manual", "cold:Frosty\tfrozen\tsemapv:Manual", StringComparison.Ordinal);
        var reading = GlossaryReader.ReadValueMap(Encoding.UTF8.GetBytes(text), "cold.sssom.tsv", "cold");
        Assert.Multiple(() =>
        {
            Assert.That(reading.Rejected.Single().Text, Does.StartWith("常温"));
            Assert.That(Reviewed.Files(reading.Proposals).Problems.Select(problem => problem.Code).Distinct(), Is.EqualTo((string[])["SO7062"]));
        });
    }

    private static GlossaryReading Read(string text, string file = "terms.csv") => GlossaryReader.ReadGlossary(Encoding.UTF8.GetBytes(text), file, "terms");
}
