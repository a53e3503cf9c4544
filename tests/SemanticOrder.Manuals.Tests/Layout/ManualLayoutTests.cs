using SemanticOrder.Manuals.Layout;

namespace SemanticOrder.Manuals.Tests.Layout;

public sealed class ManualLayoutTests
{
    [Test]
    public void Running_heads_go_and_a_paragraph_goes_on_over_the_page()
    {
        var content = new PageBuilder()
            .Line(60, 40, "运营手册 第1版").Line(60, 700, "货物在装车前应当逐件核对数量与标签，并且把核对的结果").Line(290, 780, "1").NewPage()
            .Line(60, 40, "运营手册 第1版").Line(60, 100, "写入交接单。").Line(290, 780, "2").Read();
        Assert.That(Texts(content), Is.EqualTo(new[] { "货物在装车前应当逐件核对数量与标签，并且把核对的结果写入交接单。" }));
    }

    [Test]
    public void Columns_written_row_by_row_are_read_one_after_the_other()
    {
        var page = new PageBuilder();
        string[] left = ["左栏的第一行文字排满了整个栏宽", "左栏的第二行文字排满了整个栏宽", "左栏的第三行文字排满了整个栏宽", "左栏的第四行文字排满了整个栏宽", "左栏的第五行文字排满了整个栏宽", "左栏结束。"];
        string[] right = ["右栏的第一行文字排满了整个栏宽", "右栏的第二行文字排满了整个栏宽", "右栏的第三行文字排满了整个栏宽", "右栏的第四行文字排满了整个栏宽", "右栏的第五行文字排满了整个栏宽", "右栏结束。"];
        for (var i = 0; i < left.Length; i++)
            page.Line(60, 100 + i * 16, left[i]).Line(300, 100 + i * 16, right[i]);
        Assert.That(Texts(page.Read()), Is.EqualTo(new[] { string.Concat(left), string.Concat(right) }));
    }

    [Test]
    public void A_ruled_table_has_caption_header_and_cells_and_goes_on_over_the_page()
    {
        var builder = new PageBuilder().Line(200, 80, "表2 温区");
        Grid(builder, 90, [["温区", "下限/℃"], ["冷冻", "-18"]]);
        builder.NewPage();
        Grid(builder, 60, [["温区", "下限/℃"], ["冷藏", "0"]]);
        var table = builder.Read().Tables.Single();
        Assert.Multiple(() =>
        {
            Assert.That(table.Number, Is.EqualTo("表2"));
            Assert.That(table.Caption.ToString(), Is.EqualTo("温区"));
            Assert.That(table.Header.Select(cell => cell.ToString()), Is.EqualTo(new[] { "温区", "下限/℃" }));
            Assert.That(table.Rows.Select(row => string.Join("|", row)), Is.EqualTo(new[] { "冷冻|-18", "冷藏|0" }));
        });
    }

    [Test]
    public void A_glossary_without_rules_is_a_table()
    {
        var page = new PageBuilder();
        string[][] rows = [["Term", "Abbreviation", "Definition"], ["dock", "", "place where vehicles are unloaded"], ["tote", "TT", "box that is used again"]];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var column = 0; column < 3; column++)
                page.Line(60 + column * 90, 100 + i * 18, rows[i][column]);
        }

        var table = page.Read().Tables.Single();
        Assert.That(table.Rows.Select(row => string.Join("|", row)), Is.EqualTo(new[] { "dock||place where vehicles are unloaded", "tote|TT|box that is used again" }));
    }

    [Test]
    public void Words_that_a_typewriter_sets_far_apart_are_no_cells()
    {
        var page = new PageBuilder();
        string[] lines = ["3.1 The driver shall hand over", "3.2 Each note must state the", "    batch number and the date.", "3.3 Goods shall be moved to the", "    cold room within 30 min.", "3.4 Damaged goods must be kept", "3.5 Records shall be kept for", "    at least 5 years."];
        for (var i = 0; i < lines.Length; i++)
            page.Typed(60, 100 + i * 16, lines[i]);
        Assert.That(page.Read().Blocks.Select(block => (block.Number?.Printed, block.Table is null)), Is.EqualTo(new (string?, bool)[] { ("3.1", true), ("3.2", true), ("3.3", true), ("3.4", true), ("3.5", true) }));
    }

    [Test]
    public void The_next_number_begins_an_item_although_the_sentence_before_it_has_no_end()
    {
        var content = new PageBuilder().Line(60, 100, "2.2 box that holds goods which are to be kept at a low").Line(60, 116, "2.3 seal that shows").Line(60, 132, "2.4 mark as described in the clause with the number of").Line(60, 148, "2.5 of this part").Read();
        Assert.That(content.Blocks.Select(block => block.Number?.Printed), Is.EqualTo(new[] { "2.2", "2.3", "2.4" }));
    }

    [Test]
    public void Contents_are_left_out_with_and_without_leaders()
    {
        var content = ManualLayout.OfText("目  次\n1 范围 ………… 1\n2 要求\n1 范围\n本规范适用于仓库。\n2 要求\n2.1 货物应入库。");
        Assert.That(content.Blocks.Select(block => block.ToString()), Is.EqualTo(new[] { "1 范围", "本规范适用于仓库。", "2 要求", "2.1 货物应入库。" }));
    }

    [TestCase("1 总则\n1.1 甲。\n4.5 %的货物受检。\n1.2 乙。", "1 1.1 1.2")]
    [TestCase("第一章 总则\n第一条 甲。\n第二条 乙。\n（一）丙；\n第三条 丁。", "第一章 第一条 第二条 第三条")]
    [TestCase("一、总则\n1. 甲。\n2. 乙。\n二、要求\n（一）收货\n1. 丙。\n（二）发货\n1. 丁。", "一 1.0.1 1.0.2 二 2.1 2.1.1 2.2 2.2.1")]
    [TestCase("附录A 术语\nA.1 总则\nA.1.1 甲。\nA.2 要求", "附录A A.1 A.1.1 A.2")]
    public void The_outline_follows_its_numbers(string text, string ids) =>
        Assert.That(string.Join(' ', ManualLayout.OfText(text).Blocks.Where(block => block.Id.Length > 0).Select(block => block.Id)), Is.EqualTo(ids));

    [TestCase("Chapter 1 General\nArticle 1 These rules govern carriage.\nAnnex A Forms", "General|These rules govern carriage.|Forms")]
    [TestCase("§ 2.1 The parcel shall be sealed.", "The parcel shall be sealed.")]
    [TestCase("第 一 章 包装\n第 一 条 货物应装箱。", "包装|货物应装箱。")]
    public void A_number_ends_where_the_text_begins(string text, string expected) =>
        Assert.That(string.Join('|', ManualLayout.OfText(text).Blocks.Select(block => block.Text)), Is.EqualTo(expected));

    [Test]
    public void An_item_beside_a_heading_is_not_below_it()
    {
        var blocks = ManualLayout.OfText("3 要求\n3.1 收货\n3.2 货物应入库。\n3.2.1 甲应签字。").Blocks;
        Assert.That(blocks[2].Section.Select(heading => heading.Id), Is.EqualTo(new[] { "3" }));
    }

    [Test]
    public void A_quotation_knows_its_words_and_boxes()
    {
        var block = new PageBuilder().Line(60, 100, "⻝品的温度不应高于八摄氏度，并且每隔两个小时都记录一").Line(60, 116, "次。").Read().Blocks.Single();
        var at = block.Text.Text.IndexOf("记录一次", StringComparison.Ordinal);
        var quotation = Quotation.Of(block.Text, at, 4);
        Assert.Multiple(() =>
        {
            Assert.That(block.Text.Text, Does.StartWith("食品的"), "a radical is folded");
            Assert.That(quotation.Exact, Is.EqualTo("记录一 次"));
            Assert.That(quotation.Prefix, Does.EndWith("每隔两个小时都"));
            Assert.That(quotation.Regions.Select(region => (region.Page, region.Box.Top)), Is.EqualTo(new[] { (1, 90f), (1, 106f) }));
        });
    }

    [Test]
    public void A_hostile_page_is_read_up_to_limits()
    {
        var page = new PageBuilder();
        for (var i = 0; i < 12_000; i++)
            page.Line(i * 37 % 500, i * 53 % 790, $"{i % 100} a").Rule(i % 590, i * 7 % 790, i % 590 + 5, i * 7 % 790 + 0.5f);
        Assert.That(page.Read().Blocks, Has.Count.InRange(1, 10_000));
    }

    [Test]
    public void More_text_than_a_manual_has_is_refused()
    {
        var layout = new ManualLayout();
        var page = new SemanticOrder.Manuals.Pdf.PdfTextPage
        {
            Number = 1, Width = 600, Height = 800, Raw = new string(' ', 5_000_000), Glyphs = [], Fonts = [], Marks = [], Rules = [], ImageShare = 0, Quality = SemanticOrder.Manuals.Pdf.TextQuality.Sound,
        };
        layout.Add(page);
        Assert.That(Assert.Throws<SemanticOrder.Manuals.Pdf.ManualFormatException>(() => layout.Add(page))!.Code, Is.EqualTo("SO9023"));
    }

    private static string[] Texts(ManualContent content) => [.. content.Blocks.Select(block => block.Text.ToString())];

    private static void Grid(PageBuilder page, float top, string[][] rows)
    {
        for (var i = 0; i <= rows.Length; i++)
            page.Rule(60, top + i * 20, 260, top + i * 20 + 0.5f);
        for (var column = 0; column <= 2; column++)
            page.Rule(60 + column * 100, top, 60.5f + column * 100, top + rows.Length * 20);
        for (var i = 0; i < rows.Length; i++)
        {
            for (var column = 0; column < 2; column++)
                page.Line(65 + column * 100, top + 15 + i * 20, rows[i][column]);
        }
    }
}
