using SemanticOrder.Manuals.Pdf;

namespace SemanticOrder.Manuals.Tests.Pdf.Content;

public sealed class DocumentTests
{
    [Test]
    public void The_outline_leads_to_pages()
    {
        var builder = PdfBuilder.OnePage("");
        builder.Set(1, "<< /Type /Catalog /Pages 2 0 R /Outlines 5 0 R /Names << /Dests << /Kids [<< /Names [(two) << /D [8 0 R /Fit] >>] >>] >> >> /Dests << /one [3 0 R /XYZ 0 0 0] >> >>");
        builder.Set(2, "<< /Type /Pages /Kids [3 0 R 8 0 R] /Count 2 >>");
        builder.Set(5, "<< /First 6 0 R >>");
        builder.Set(6, "<< /Title <FEFF7B2C4E007AE0> /Dest /one /First 7 0 R /Next 9 0 R >>");
        builder.Set(7, "<< /Title (1.1 Scope) /A << /S /GoTo /D (two) >> /Next 6 0 R >>");
        builder.Set(8, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>");
        builder.Set(9, "<< /Title (Elsewhere) /A << /S /URI >> >>");
        Assert.That(PdfTextDocument.Open(builder.Build()).Outline, Is.EqualTo(new PdfOutlineItem[] { new("第一章", 1, 1), new("1.1 Scope", 2, 2), new("Elsewhere", 1, null) }));
    }

    [Test]
    public void Pages_have_the_labels_of_the_document()
    {
        var builder = PdfBuilder.OnePage("");
        builder.Set(1, "<< /Type /Catalog /Pages 2 0 R /PageLabels << /Nums [0 << /S /r /St 4 >> 2 << /S /D /P (A-) >> 4 << /S /A /St 27 >> 5 << /P (end) >>] >> >>");
        builder.Set(2, "<< /Type /Pages /Kids [3 0 R 5 0 R 6 0 R 7 0 R 8 0 R 9 0 R] /Count 6 >>");
        for (var number = 5; number <= 9; number++)
            builder.Set(number, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>");
        Assert.That(PdfTextDocument.Open(builder.Build()).ReadPages().Select(page => page.Label), Is.EqualTo(new[] { "iv", "v", "A-1", "A-2", "AA", "end" }));
    }

    [Test]
    public void Contents_in_several_streams_are_one_text()
    {
        var builder = PdfBuilder.OnePage("BT /F1 12 Tf 72 700 Td (Hel");
        builder.Set(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents [4 0 R 5 0 R] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>");
        builder.SetStream(4, "", "BT /F1 12 Tf 72 700 Td (Hello)"u8.ToArray());
        builder.SetStream(5, "", "Tj ET"u8.ToArray());
        Assert.That(PdfText.Of(builder.Build()), Is.EqualTo("Hello"));
    }

    [TestCase("温度不应高于八度，湿度不应高于六成。", false)]
    [TestCase("温度不应高于八度1湿度不应高于六成2", true)]
    public void Chinese_punctuation_that_became_digits_is_noticed(string sentence, bool isDamaged)
    {
        var codes = string.Concat(Enumerable.Repeat(sentence, 6).SelectMany(text => text).Select(character => ((int)character).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)));
        const string Resources = "/Font << /F1 << /Type /Font /Subtype /Type0 /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Subtype /CIDFontType0 >>] >> >>";
        var document = PdfTextDocument.Open(PdfBuilder.OnePage($"BT /F1 4 Tf 10 700 Td <{codes}> Tj ET", Resources).Build());
        Assert.Multiple(() =>
        {
            Assert.That(document.ReadPage(1).Quality.HasDamagedPunctuation, Is.EqualTo(isDamaged));
            Assert.That(document.Diagnostics.Select(diagnostic => diagnostic.Code), Is.EqualTo(isDamaged ? new[] { "SO9012" } : []));
        });
    }

    [TestCase("Ã©tÃ© Ã  la plage", 0.3f)]
    [TestCase("ÀäÁ´ ÊÂÎñ ¹æ·¶ÊÂÎñ", 0.5f)]
    [TestCase("Größe für déjà vu, São Paulo", 0f)]
    public void Text_in_the_wrong_encoding_is_noticed(string text, float atLeast)
    {
        var hexadecimal = Convert.ToHexString(System.Text.Encoding.Latin1.GetBytes(text));
        var share = PdfText.FirstPage(PdfBuilder.OnePage($"BT /F1 12 Tf 72 700 Td <{hexadecimal}> Tj ET", "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >>").Build()).Quality.MojibakeShare;
        Assert.That(share, atLeast == 0 ? Is.Zero : Is.GreaterThan(atLeast));
    }
}
