using SemanticOrder.Manuals.Pdf;

namespace SemanticOrder.Manuals.Tests.Pdf.Content;

/// <summary>Where text stands on a page, in which order, and what of it is text at all.</summary>
public sealed class PageTextTests
{
    private const string Hello = "BT /F1 10 Tf 100 700 Td (Hello) Tj ET";

    [TestCase("", 100, 100)]
    [TestCase("/Rotate 90", 700, 100)]
    [TestCase("/Rotate 180", 500, 700)]
    [TestCase("/Rotate -90", 100, 500)]
    [TestCase("/CropBox [50 100 550 750]", 50, 50)]
    [TestCase("/MediaBox [50 0 650 800] /Rotate 450", 700, 50)]
    [TestCase("/UserUnit 2", 200, 200)]
    public void A_place_is_counted_from_the_upper_left_corner_of_the_page_as_shown(string page, double x, double y)
    {
        // "Hello" begins 100 from the left and 700 from the lower edge of a page of 600 × 800.
        var first = PdfText.FirstPage(PdfBuilder.OnePage(Hello, page: page).Build()).Glyphs[0];
        var (originX, originY) = first.Direction switch
        {
            TextDirection.Right => (first.Box.Left, first.Baseline),
            TextDirection.Left => (first.Box.Right, first.Baseline),
            TextDirection.Down => (first.Baseline, first.Box.Top),
            _ => (first.Baseline, first.Box.Bottom),
        };
        Assert.That((originX, originY), Is.EqualTo(((float)x, (float)y)));
    }

    [Test]
    public void A_rotated_page_has_its_width_and_height_exchanged()
    {
        var page = PdfText.FirstPage(PdfBuilder.OnePage(Hello, page: "/Rotate 90").Build());
        Assert.That((page.Width, page.Height), Is.EqualTo((800f, 600f)));
    }

    [Test]
    public void Text_outside_the_crop_box_is_not_shown() =>
        Assert.That(PdfText.Of(PdfBuilder.OnePage(Hello + " BT /F1 10 Tf 10 10 Td (mark) Tj ET", page: "/CropBox [50 50 550 750]").Build()), Is.EqualTo("Hello"));

    [TestCase("BT /F1 10 Tf 100 700 Td (a) Tj 0 -12 Td (b) Tj ET", "a\nb")]
    [TestCase("BT /F1 10 Tf 12 TL 100 700 Td (a) Tj T* (b) Tj (c) ' ET", "a\nb\nc")]
    [TestCase("BT /F1 10 Tf 100 700 Td [(a) -400 (b) -50 (c)] TJ ET", "a bc")]
    [TestCase("BT /F1 10 Tf 100 700 Td 3 Ts (a) Tj 0 Ts (b) Tj ET", "ab", TestName = "A superscript stays in its line")]
    [TestCase("BT /F1 10 Tf 5 Tc 100 700 Td (ab) Tj ET", "a b")]
    [TestCase("BT /F1 10 Tf 1 0 0 1 100 700 Tm (a) Tj 1 0 0 1 300 700 Tm (b) Tj ET", "a b")]
    [TestCase("BT /F1 10 Tf 1 0 0 1 300 700 Tm (a) Tj 1 0 0 1 100 700 Tm (b) Tj ET", "a\nb", TestName = "Going back begins a line")]
    [TestCase("BT /F1 10 Tf 100 700 Td (ab) Tj ET BT /F1 10 Tf 100.3 700.2 Td (ab) Tj ET", "ab", TestName = "What is drawn twice is told once")]
    [TestCase("BT /F1 10 Tf 100 700 Td 1 2 (a) \" ET", "a")]
    [TestCase("q BT /F1 10 Tf 100 700 Td (a) Tj ET Q BI /W 2 /H 2 /BPC 8 /CS /G ID \u0001 EI EI BT /F1 10 Tf 105.6 700 Td (b) Tj ET", "ab", TestName = "An inline image is passed over")]
    [TestCase("BI /W 9 /H 9 /F /DCT ID x EI y EI \u0001\u0002 EI\nBT /F1 10 Tf 100 700 Td (b) Tj ET", "b", TestName = "The end of a compressed image is where text goes on")]
    [TestCase("BT /F1 10 Tf 100 700 Td (a) Tj unknown 1 2 3 ] >> ) (b) Tj ET", "ab", TestName = "Rubbish is passed over")]
    public void Glyphs_that_stand_apart_are_parted(string content, string text) => Assert.That(PdfText.Of(PdfBuilder.OnePage(content).Build()), Is.EqualTo(text));

    [Test]
    public void Ideographs_are_parted_by_wider_gaps()
    {
        const string Resources = "/Font << /F1 << /Type /Font /Subtype /Type0 /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Subtype /CIDFontType0 >>] >> >>";
        Assert.That(PdfText.Of(PdfBuilder.OnePage("BT /F1 10 Tf 100 700 Td [<51B7> -300 <94FE> -800 <7269>] TJ ET", Resources).Build()), Is.EqualTo("冷链 物"));
    }

    [Test]
    public void ActualText_stands_for_what_it_covers()
    {
        var page = PdfText.FirstPage(PdfBuilder.OnePage("BT /F1 10 Tf 100 700 Td (a) Tj /Span << /ActualText <FEFF51B794FE0021> >> BDC (xy) Tj EMC (b) Tj /Span << /ActualText (12) >> BDC (34) Tj EMC ET").Build());
        Assert.Multiple(() =>
        {
            Assert.That(page.Raw, Is.EqualTo("a冷链!b12"));
            Assert.That(page.Glyphs, Has.Count.EqualTo(5));
            Assert.That(page.Glyphs[1].Box.Width, Is.EqualTo(10f).Within(0.01f), "one glyph as wide as both");
        });
    }

    [Test]
    public void Marked_content_is_known()
    {
        var page = PdfText.FirstPage(PdfBuilder.OnePage("/Artifact BMC BT /F1 10 Tf 100 780 Td (head) Tj ET EMC /P << /MCID 3 >> BDC /Span BMC BT /F1 10 Tf 100 700 Td (text) Tj ET EMC EMC").Build());
        var (head, text) = (page.Marks[page.Glyphs[0].Mark], page.Marks[page.Glyphs[^1].Mark]);
        Assert.Multiple(() =>
        {
            Assert.That(head.IsArtifact, Is.True);
            Assert.That(text.Tag, Is.EqualTo("Span"));
            Assert.That(page.Marks[text.Parent], Is.EqualTo(new PdfMark("P", 3, -1)));
        });
    }

    [Test]
    public void Optional_content_that_is_off_is_not_shown()
    {
        var builder = PdfBuilder.OnePage(Hello + " /OC /L BDC BT /F1 10 Tf 100 600 Td (hidden) Tj ET EMC", "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /Properties << /L 5 0 R >>");
        builder.Set(5, "<< /Type /OCG /Name (layer) >>");
        builder.Set(1, "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [5 0 R] /D << /OFF [5 0 R] >> >> >>");
        Assert.That(PdfText.Of(builder.Build()), Is.EqualTo("Hello"));
    }

    [Test]
    public void Forms_are_drawn_in_their_place()
    {
        var builder = PdfBuilder.OnePage("q 1 0 0 1 50 0 cm /X Do Q", "/XObject << /X 5 0 R >>");
        builder.SetStream(5, "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Matrix [2 0 0 2 0 0] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>", "BT /F1 10 Tf 100 300 Td (Hello) Tj ET"u8.ToArray());
        var first = PdfText.FirstPage(builder.Build()).Glyphs[0];
        Assert.That((first.Box.Left, first.Baseline, first.FontSize), Is.EqualTo((250f, 200f, 20f)));
    }

    [Test]
    public void The_appearance_of_an_annotation_is_text()
    {
        var builder = PdfBuilder.OnePage(Hello, page: "/Annots [5 0 R << /Subtype /Widget /F 2 /Rect [0 0 50 50] /AP << /N 6 0 R >> >>]");
        builder.Set(5, "<< /Subtype /Widget /Rect [100 500 200 520] /AS /On /AP << /N << /On 6 0 R >> >> >>");
        builder.SetStream(6, "/Type /XObject /Subtype /Form /BBox [0 0 50 10] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>", "BT /F1 5 Tf 0 0 Td (filled) Tj ET"u8.ToArray());
        var page = PdfText.FirstPage(builder.Build());
        Assert.Multiple(() =>
        {
            Assert.That(page.Raw, Is.EqualTo("Hello\nfilled"));
            Assert.That((page.Glyphs[5].Box.Left, page.Glyphs[5].Baseline, page.Glyphs[5].FontSize), Is.EqualTo((100f, 300f, 10f)));
        });
    }

    [Test]
    public void A_field_without_appearance_shows_its_value()
    {
        var builder = PdfBuilder.OnePage(Hello, page: "/Annots [5 0 R << /Subtype /Widget /FT /Btn /V (no) /Rect [0 0 50 50] >>]");
        builder.Set(5, "<< /Subtype /Widget /Parent << /FT /Tx /DA (/Helv 10 Tf 0 g) /V <FEFF51B794FE000D0041> >> /Rect [100 500 200 540] >>");
        var page = PdfText.FirstPage(builder.Build());
        Assert.Multiple(() =>
        {
            Assert.That(page.Raw, Is.EqualTo("Hello\n冷链\nA"));
            Assert.That((page.Glyphs[5].Box.Left, page.Glyphs[5].FontSize), Is.EqualTo((102f, 10f)));
        });
    }

    [Test]
    public void Pages_are_the_same_when_the_objects_of_others_were_forgotten()
    {
        const int Pages = 60;
        var builder = PdfBuilder.OnePage("");
        builder.Set(1, "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [5 0 R] /D << /OFF [5 0 R] >> >> >>");
        builder.Set(5, "<< /Type /OCG /Name (layer) >>");
        var kids = new List<int>();
        for (var page = 0; page < Pages; page++)
        {
            // A hundred objects a page, so that those of earlier pages are forgotten on the way.
            var fonts = string.Concat(Enumerable.Range(0, 100).Select(font => $"/F{font} {builder.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")} 0 R "));
            var shown = string.Concat(Enumerable.Range(0, 100).Select(font => $"/F{font} 10 Tf (x) Tj "));
            var content = builder.AddStream("", System.Text.Encoding.ASCII.GetBytes($"BT /F0 10 Tf 10 700 Td (p{page}) Tj 0 -20 Td {shown} ET /OC /L BDC BT /F0 10 Tf 10 600 Td (hidden) Tj ET EMC"));
            kids.Add(builder.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {content} 0 R /Resources << /Font << {fonts} >> /Properties << /L 5 0 R >> >> >>"));
        }

        builder.Set(2, $"<< /Type /Pages /Kids [{string.Join(' ', kids.Select(kid => $"{kid} 0 R"))}] /Count {Pages} >>");
        var texts = PdfTextDocument.Open(builder.BuildWithObjectStreams()).ReadPages().Select(page => page.Raw).ToList();
        Assert.That(texts, Is.EqualTo(Enumerable.Range(0, Pages).Select(page => $"p{page}\n{new string('x', 100)}")));
    }

    [Test]
    public void Ruled_lines_are_known()
    {
        var page = PdfText.FirstPage(PdfBuilder.OnePage("100 700 m 300 700 l S 100 600 200 0.5 re f 100 400 50 50 re S 0 0 m 50 90 l S 10 10 80 80 re f").Build());
        Assert.That(page.Rules, Is.EqualTo(new PdfBox[]
        {
            new(100, 100, 300, 100), new(100, 199.5f, 300, 200), new(100, 350, 150, 350), new(100, 400, 150, 400), new(100, 350, 100, 400), new(150, 350, 150, 400),
        }));
    }

    [Test]
    public void A_page_of_images_has_no_text_layer()
    {
        var builder = PdfBuilder.OnePage("600 0 0 800 0 0 cm /I Do", "/XObject << /I 5 0 R >>");
        builder.SetStream(5, "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", [0]);
        var document = PdfTextDocument.Open(builder.Build());
        Assert.Multiple(() =>
        {
            Assert.That(document.ReadPages().Single().IsImageOnly, Is.True);
            Assert.That(document.Diagnostics.Single().Code, Is.EqualTo("SO9011"));
        });
    }

    [Test]
    public void A_quote_is_found_by_its_glyphs()
    {
        var page = PdfText.FirstPage(PdfBuilder.OnePage("BT /F1 10 Tf 100 700 Td (below 5 degrees) Tj ET").Build());
        var glyphs = page.GlyphsIn(page.Raw.IndexOf("5 d", StringComparison.Ordinal), 3).ToList();
        Assert.That(glyphs.Select(glyph => page.Raw[glyph.Start]), Is.EqualTo("5 d"));
    }
}
