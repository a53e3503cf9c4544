using System.Text;

namespace SemanticOrder.Manuals.Tests.Pdf.Fonts;

/// <summary>What codes of composite fonts stand for when there is no ToUnicode, and how they are cut out of strings.</summary>
public sealed class CompositeFontTests
{
    private const string Gb1 = "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>";

    static CompositeFontTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [TestCase("GBK-EUC-H", 936, "冷链～18℃ A1")]
    [TestCase("GB-EUC-V", 936, "冷链")]
    [TestCase("GBKp-EUC-H", 936, "冷链 ab")]
    [TestCase("GBK2K-H", 54936, "冷链㐀a")]
    [TestCase("90ms-RKSJ-H", 932, "冷蔵ｶﾅa")]
    [TestCase("EUC-H", 51932, "冷蔵a")]
    [TestCase("ETen-B5-H", 950, "冷藏a")]
    [TestCase("KSCms-UHC-H", 949, "냉장a")]
    [TestCase("UniGB-UCS2-H", 1201, "冷链a")]
    [TestCase("UniJIS-UTF16-H", 1201, "冷𠀋a")]
    [TestCase("UniCNS-UTF32-H", 12001, "冷𠀋a")]
    [TestCase("UniKS-UTF8-H", 65001, "냉a")]
    public void A_predefined_CMap_is_a_code_page(string cmap, int codePage, string text)
    {
        var encoding = codePage == 12001 ? new UTF32Encoding(bigEndian: true, byteOrderMark: false) : Encoding.GetEncoding(codePage);
        Assert.That(Show($"/{cmap}", Gb1, encoding.GetBytes(text)).Replace("\n", "", StringComparison.Ordinal), Is.EqualTo(text));
    }

    [TestCase("H", "3021", "亜")]
    [TestCase("GB-H", "4064", "冷")]
    [TestCase("KSC-H", "3343", "냉", TestName = "Seven-bit codes of Korea")]
    public void Seven_bit_codes_are_read(string cmap, string codes, string text)
    {
        // Row and cell of the national standard; the code page has the same with both top bits set.
        Assert.That(Show($"/{cmap}", Gb1, Convert.FromHexString(codes)), Is.EqualTo(text));
    }

    [Test]
    public void The_CIDs_of_a_registered_collection_are_characters() => Assert.That(Show("/Identity-H", Gb1, [0x09, 0xCF, 0x00, 0x22]), Is.EqualTo("冷A"));

    [Test]
    public void An_embedded_TrueType_font_is_read_backwards() =>
        Assert.That(Show("/Identity-H", "/FontDescriptor << /FontFile2 5 0 R >> /CIDToGIDMap /Identity", [0, 7, 0, 9], TrueTypeBuilder.Build((3, 1, [(0x2F64, 7), (0x7528, 7), (0x94FE, 9)]))), Is.EqualTo("用链"));

    [Test]
    public void CIDToGIDMap_stands_between() =>
        Assert.That(
            Show("/Identity-H", "/FontDescriptor << /FontFile2 5 0 R >> /CIDToGIDMap 6 0 R", [0, 1], TrueTypeBuilder.Build((3, 1, [(0x51B7, 7)])), [0, 0, 0, 7]),
            Is.EqualTo("冷"));

    [Test]
    public void The_names_of_a_CFF_font_are_read() =>
        Assert.That(Show("/Identity-H", "/FontDescriptor << /FontFile3 5 0 R >>", [0, 1, 0, 2], TrueTypeBuilder.Cff("uni51B7", "Euro")), Is.EqualTo("冷€"));

    [Test]
    public void An_embedded_CMap_cuts_codes_and_names_CIDs()
    {
        const string CMap = "/WMode 0 def 2 begincodespacerange <00> <7F> <8000> <FFFF> endcodespacerange 1 begincidchar <41> 34 endcidchar 1 begincidrange <8140> <8142> 2511 endcidrange";
        Assert.That(Show("5 0 R", Gb1, [0x41, 0x81, 0x40], Encoding.ASCII.GetBytes(CMap)), Is.EqualTo("A冷"));
    }

    [Test]
    public void An_embedded_CMap_completes_a_predefined_one() =>
        Assert.That(Show("5 0 R", Gb1, [0x61, 0xC0, 0xE4], "/GBK-EUC-H usecmap 1 begincidchar <61> 35 endcidchar"u8.ToArray()), Is.EqualTo("B冷").Or.EqualTo("a冷"));

    [Test]
    public void A_font_of_which_nothing_says_anything_is_unknown()
    {
        var page = PdfText.FirstPage(Document("/Identity-H", "", [0, 40, 0, 41]));
        Assert.Multiple(() =>
        {
            Assert.That(page.Raw, Is.EqualTo("\uFFFD\uFFFD"));
            Assert.That(page.Quality.UnknownShare, Is.EqualTo(1f));
            Assert.That(page.Quality.Score, Is.Zero);
        });
    }

    [Test]
    public void Widths_come_from_W_and_DW()
    {
        var page = PdfText.FirstPage(Document("/Identity-H", $"{Gb1} /DW 900 /W [34 [500 600] 36 40 250]", [0, 34, 0, 35, 0, 38, 0, 50]));
        Assert.That(page.Glyphs.Select(glyph => glyph.Box.Width), Is.EqualTo(new[] { 5f, 6f, 2.5f, 9f }).Within(0.01f));
    }

    [Test]
    public void Half_width_letters_of_GBK_have_their_own_widths()
    {
        var page = PdfText.FirstPage(Document("/GBK-EUC-H", $"{Gb1} /W [814 939 500]", [(byte)'A', 0xC0, 0xE4]));
        Assert.That(page.Glyphs.Select(glyph => glyph.Box.Width), Is.EqualTo(new[] { 5f, 10f }).Within(0.01f));
    }

    [Test]
    public void Vertical_writing_goes_down()
    {
        var page = PdfText.FirstPage(Document("/UniGB-UCS2-V", $"{Gb1} /DW2 [880 -1000]", Encoding.BigEndianUnicode.GetBytes("冷链")));
        Assert.Multiple(() =>
        {
            Assert.That(page.Raw, Is.EqualTo("冷链"));
            Assert.That(page.Glyphs.Select(glyph => glyph.Direction), Is.All.EqualTo(SemanticOrder.Manuals.Pdf.TextDirection.Down));
            Assert.That(page.Glyphs[1].Box.Top - page.Glyphs[0].Box.Top, Is.EqualTo(10f).Within(0.01f));
            Assert.That(page.Glyphs[0].Box.Left, Is.EqualTo(95f).Within(0.01f), "the origin is the middle of the upper edge");
            Assert.That(page.Fonts[0].IsVertical, Is.True);
        });
    }

    private static string Show(string encoding, string descendant, byte[] codes, byte[]? stream5 = null, byte[]? stream6 = null) => PdfText.Of(Document(encoding, descendant, codes, stream5, stream6));

    private static byte[] Document(string encoding, string descendant, byte[] codes, byte[]? stream5 = null, byte[]? stream6 = null)
    {
        var builder = PdfBuilder.OnePage(
            $"BT /F1 10 Tf 100 700 Td <{Convert.ToHexString(codes)}> Tj ET",
            $"/Font << /F1 << /Type /Font /Subtype /Type0 /BaseFont /X /Encoding {encoding} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X {descendant} >>] >> >>");
        builder.SetStream(5, "", stream5 ?? []);
        builder.SetStream(6, "", stream6 ?? []);
        return builder.Build();
    }
}
