using SemanticOrder.Manuals.Pdf;
using SemanticOrder.Manuals.Pdf.Engines;

namespace SemanticOrder.Manuals.Tests.Pdf.Engines;

/// <summary>The engines that are programs of the system; where they are not installed, these say so.</summary>
public sealed class OtherEngineTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly byte[] Document = PdfBuilder.OnePage("BT /F1 12 Tf 72 700 Td (Keep it cold) Tj 0 -20 Td (below 5 degrees) Tj ET").Build();

    [Test]
    public async Task Poppler_gives_words_in_the_places_where_ours_are()
    {
        RequirePoppler();
        await using var reading = await new PopplerTextSource(Limit).OpenAsync(Document, new PdfReadOptions(), default);
        var page = await reading.ReadPagesAsync(default).SingleAsync();
        var own = PdfText.FirstPage(Document);
        Assert.Multiple(() =>
        {
            Assert.That(page.Raw, Is.EqualTo(own.Raw));
            Assert.That((page.Width, page.Height), Is.EqualTo((own.Width, own.Height)));
            Assert.That(page.Glyphs[0].Box.Left, Is.EqualTo(own.Glyphs[0].Box.Left).Within(1));
            Assert.That(page.Glyphs[0].Baseline, Is.EqualTo(own.Glyphs[0].Baseline).Within(2));
        });
    }

    [TestCase("no PDF", "SO9001")]
    [TestCase("%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj trailer << /Root 1 0 R >>", "SO9004")]
    public void Poppler_refuses_with_our_codes(string file, string code)
    {
        RequirePoppler();
        Assert.That(Assert.ThrowsAsync<ManualFormatException>(() => new PopplerTextSource(Limit).OpenAsync(System.Text.Encoding.Latin1.GetBytes(file), new PdfReadOptions(), default))!.Code, Is.EqualTo(code));
    }

    [Test]
    public async Task Tesseract_reads_what_is_drawn()
    {
        if (!TesseractTextSource.IsPresent)
            Assert.Ignore("tesseract or poppler not present");
        await using var reading = await new TesseractTextSource(Limit).OpenAsync(Document, new PdfReadOptions(), default);
        var page = await reading.ReadPagesAsync(default).SingleAsync();
        Assert.Multiple(() =>
        {
            Assert.That(page.Raw, Does.Contain("below 5 degrees"));
            Assert.That(page.Glyphs[0].Box.Left, Is.EqualTo(72f).Within(3));
            Assert.That(page.Width, Is.EqualTo(600f).Within(1));
        });
    }

    private static void RequirePoppler()
    {
        if (!PopplerTextSource.IsPresent)
            Assert.Ignore("poppler not present");
    }
}
