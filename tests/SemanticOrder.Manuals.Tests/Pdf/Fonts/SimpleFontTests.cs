using System.Text;

namespace SemanticOrder.Manuals.Tests.Pdf.Fonts;

/// <summary>What codes of simple fonts stand for, by each of the ways in which a document can say it.</summary>
public sealed class SimpleFontTests
{
    [TestCase("/Encoding /WinAnsiEncoding", "\\200 \\223x\\224", "€ “x”")]
    [TestCase("/Encoding /MacRomanEncoding", "\\212\\237", "äü")]
    [TestCase("", "A\\341", "AÆ", TestName = "The standard encoding is implied")]
    [TestCase("/Encoding << /Differences [65 /Euro /f_f_i 70 /uni51B7 /u20000 /germandbls.alt] >>", "ABFGH", "€ffi冷𠀀ß")]
    [TestCase("/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /fi] >>", "\\001\\344", "ﬁä")]
    [TestCase("/Encoding << /Differences [1 /g41 /g42 /g2E] >>", "\\001\\002\\003", "AB.", TestName = "Names of hexadecimal digits are read")]
    [TestCase("/Encoding << /Differences [1 /a65 /a66] >>", "\\001\\002", "AB", TestName = "Names of decimal digits are read")]
    [TestCase("/Encoding << /Differences [65 /rect /triangle] >>", "AB", "AB", TestName = "Names without meaning leave the code")]
    public void A_code_has_its_text(string encoding, string shown, string expected) =>
        Assert.That(Show($"/Type /Font /Subtype /Type1 /BaseFont /Helvetica {encoding}", shown), Is.EqualTo(expected));

    [TestCase("Symbol", "abc", "αβχ")]
    [TestCase("ZapfDingbats", "!4", "✁✔")]
    public void A_symbol_font_has_its_own_encoding(string font, string shown, string expected) =>
        Assert.That(Show($"/Type /Font /Subtype /Type1 /BaseFont /{font}", shown), Is.EqualTo(expected));

    [Test]
    public void ToUnicode_goes_first()
    {
        const string Map = "1 beginbfchar <41> <51B7> endbfchar 2 beginbfrange <42> <43> <94FE> <44> <45> [<00660069> <D840DC00>] endbfrange";
        Assert.That(Show("/Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R", "ABCDEF", Map), Is.EqualTo("冷链铿fi𠀀F"));
    }

    [Test]
    public void The_encoding_of_a_Type_1_program_is_read()
    {
        var program = "%!PS-AdobeFont-1.0: X\n/Encoding 256 array 0 1 255 {1 index exch /.notdef put} for\ndup 1 /alpha put\ndup 2 /beta put\nreadonly def\ncurrentfile eexec"u8.ToArray();
        var builder = PdfBuilder.OnePage(Shown("\\001\\002"), "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+X /FontDescriptor << /Flags 4 /FontFile 5 0 R >> >> >>");
        builder.SetStream(5, $"/Length1 {program.Length}", program);
        Assert.That(PdfText.Of(builder.Build()), Is.EqualTo("αβ"));
    }

    [Test]
    public void A_symbolic_TrueType_font_is_read_backwards()
    {
        var builder = PdfBuilder.OnePage(Shown("AB"), "/Font << /F1 << /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor << /Flags 4 /FontFile2 5 0 R >> >> >>");
        builder.SetStream(5, "", TrueTypeBuilder.Build((3, 0, [(0xF041, 7), (0xF042, 9)]), (3, 1, [(0x51B7, 7), (0x94FE, 9)])));
        Assert.That(PdfText.Of(builder.Build()), Is.EqualTo("冷链"));
    }

    [Test]
    public void A_Type_3_font_has_names_and_a_matrix()
    {
        const string Font = "/Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [0.01 0 0 0.01 0 0] /FirstChar 1 /Widths [60 70] /CharProcs << >> /Encoding << /Differences [1 /A /B] >>";
        var page = PdfText.FirstPage(PdfBuilder.OnePage("BT /F1 1 Tf 10 0 0 10 72 700 Tm (\\001\\002) Tj ET", $"/Font << /F1 << {Font} >> >>").Build());
        Assert.Multiple(() =>
        {
            Assert.That(page.Raw, Is.EqualTo("AB"));
            Assert.That(page.Glyphs[1].Box.Left, Is.EqualTo(78f).Within(0.01f));
            Assert.That(page.Glyphs[1].Box.Width, Is.EqualTo(7f).Within(0.01f));
        });
    }

    [TestCase("/BaseFont /ABCDEF+Sans-Bold", 700)]
    [TestCase("/BaseFont /Sans /FontDescriptor << /FontWeight 600 >>", 600)]
    [TestCase("/BaseFont /Sans /FontDescriptor << /StemV 140 >>", 700)]
    [TestCase("/BaseFont /Sans", null)]
    public void The_weight_is_known_where_something_says_it(string font, int? weight)
    {
        var page = PdfText.FirstPage(PdfBuilder.OnePage(Shown("A"), $"/Font << /F1 << /Type /Font /Subtype /Type1 {font} >> >>").Build());
        Assert.That(page.Fonts[page.Glyphs[0].Font].Weight, Is.EqualTo(weight));
    }

    [Test]
    public void The_widths_of_the_standard_fonts_are_known()
    {
        var page = PdfText.FirstPage(PdfBuilder.OnePage("BT /F1 100 Tf 0 700 Td (WiM) Tj ET").Build());
        Assert.That(page.Glyphs.Select(glyph => glyph.Box.Width), Is.EqualTo(new[] { 94.4f, 22.2f, 83.3f }).Within(0.01f));
    }

    private static string Shown(string text) => $"BT /F1 12 Tf 72 700 Td ({text}) Tj ET";

    private static string Show(string font, string text, string toUnicode = "")
    {
        var builder = PdfBuilder.OnePage(Shown(text), $"/Font << /F1 << {font} >> >>");
        builder.SetStream(5, "", Encoding.Latin1.GetBytes(toUnicode));
        return PdfText.Of(builder.Build());
    }
}
