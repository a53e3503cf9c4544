using System.Text;
using SemanticOrder.Manuals.Pdf;

namespace SemanticOrder.Manuals.Tests.Pdf.Files;

/// <summary>However a file says where its objects lie, and however wrong it is, the same text is found.</summary>
public sealed class PdfFileTests
{
    private const string Content = "BT /F1 12 Tf 72 700 Td (Hello) Tj ET";

    private static string Text(byte[] file) => PdfText.Of(file);

    [Test]
    public void A_cross_reference_table_is_read() => Assert.That(Text(PdfBuilder.OnePage(Content).Build()), Is.EqualTo("Hello"));

    [Test]
    public void Cross_reference_and_object_streams_are_read() => Assert.That(Text(PdfBuilder.OnePage(Content).BuildWithObjectStreams()), Is.EqualTo("Hello"));

    [Test]
    public void The_last_update_holds()
    {
        var file = PdfBuilder.OnePage(Content).BuildWithUpdate((4, "<< /Length 37 >>\nstream\nBT /F1 12 Tf 72 700 Td (Changed) Tj ET\nendstream"));
        Assert.That(Text(file), Is.EqualTo("Changed"));
    }

    [Test]
    public void Junk_in_front_moves_every_offset() => Assert.That(Text([.. "HTTP/1.1 200 OK\r\n\r\n"u8, .. PdfBuilder.OnePage(Content).Build()]), Is.EqualTo("Hello"));

    [TestCase("startxref", "startxxxx", TestName = "without startxref")]
    [TestCase("xref\n0 1", "fref\n0 1", TestName = "without its table")]
    [TestCase("0000000009", "0000000012", TestName = "with a wrong offset")]
    [TestCase("/Root 1 0 R", "/Root 9 0 R", TestName = "with a root that is not there")]
    [TestCase("/Length 36", "/Length 99999", TestName = "with a wrong length")]
    [TestCase("/Length 36", "/Length 4 0 R", TestName = "with a length that is the stream itself")]
    [TestCase("/Kids [3 0 R]", "/Kids [2 0 R 3 0 R]", TestName = "with a page tree that loops")]
    [TestCase("endstream", "endstr", TestName = "with a stream that does not end")]
    public void A_damaged_file_is_searched(string sound, string damaged)
    {
        var file = Encoding.Latin1.GetString(PdfBuilder.OnePage(Content).Build());
        Assert.That(file, Does.Contain(sound));
        Assert.That(Text(Encoding.Latin1.GetBytes(file.Replace(sound, damaged, StringComparison.Ordinal))), Is.EqualTo("Hello"));
    }

    [Test]
    public void A_searched_file_says_so()
    {
        var file = Encoding.Latin1.GetString(PdfBuilder.OnePage(Content).Build());
        var document = PdfTextDocument.Open(Encoding.Latin1.GetBytes(file[..file.LastIndexOf("xref\n0 1", StringComparison.Ordinal)]));
        Assert.That(document.Diagnostics.Select(diagnostic => diagnostic.Code), Is.EqualTo(new[] { "SO9009" }));
    }

    [Test]
    public void Object_streams_are_found_without_a_cross_reference()
    {
        var file = Encoding.Latin1.GetString(PdfBuilder.OnePage(Content).BuildWithObjectStreams());
        Assert.That(Text(Encoding.Latin1.GetBytes(file[..file.LastIndexOf("startxref", StringComparison.Ordinal)])), Is.EqualTo("Hello"));
    }

    [TestCase("", "SO9001")]
    [TestCase("<html><body>Not found</body></html>", "SO9001")]
    [TestCase("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "SO9004")]
    public void What_cannot_be_read_is_refused(string text, string code) =>
        Assert.That(Assert.Throws<ManualFormatException>(() => PdfTextDocument.Open(Encoding.Latin1.GetBytes(text)))!.Code, Is.EqualTo(code));

    [Test]
    public void Nesting_beyond_the_limit_costs_that_object_alone()
    {
        var builder = PdfBuilder.OnePage(Content);
        builder.Set(1, $"<< /Type /Catalog /Pages 2 0 R /X {new string('[', 100_000)} >>");
        var document = PdfTextDocument.Open(builder.Build());
        Assert.Multiple(() =>
        {
            Assert.That(document.ReadPage(1).Raw, Is.EqualTo("Hello"));
            Assert.That(document.Diagnostics.Select(diagnostic => diagnostic.Code), Is.EqualTo(new[] { "SO9007" }));
        });
    }

    [Test]
    public void Pages_beyond_the_limit_are_left_out()
    {
        var builder = PdfBuilder.OnePage(Content);
        builder.Set(2, "<< /Type /Pages /Kids [3 0 R 5 0 R 6 0 R] /Count 3 >>");
        builder.Set(5, "<< /Type /Page /Parent 2 0 R >>");
        builder.Set(6, "<< /Type /Page /Parent 2 0 R >>");
        var document = PdfTextDocument.Open(builder.Build(), new PdfReadOptions { MaxPages = 2 });
        Assert.Multiple(() =>
        {
            Assert.That(document.PageCount, Is.EqualTo(2));
            Assert.That(document.Diagnostics.Select(diagnostic => diagnostic.Code), Is.EqualTo(new[] { "SO9008" }));
        });
    }

    [Test]
    public void A_stream_that_grows_beyond_the_limit_is_cut()
    {
        var builder = PdfBuilder.OnePage("");
        builder.SetStream(4, "/Filter /FlateDecode", PdfBuilder.Deflate(Encoding.Latin1.GetBytes(Content + new string(' ', 5_000_000) + "BT /F1 12 Tf 72 600 Td (late) Tj ET")));
        var document = PdfTextDocument.Open(builder.Build(), new PdfReadOptions { MaxStreamBytes = 1 << 20 });
        Assert.Multiple(() =>
        {
            Assert.That(document.ReadPage(1).Raw, Is.EqualTo("Hello"));
            Assert.That(document.Diagnostics.Select(diagnostic => diagnostic.Code), Is.EqualTo(new[] { "SO9006" }));
            Assert.That(
                Assert.Throws<ManualFormatException>(() => PdfTextDocument.Open(builder.Build(), new PdfReadOptions { MaxTotalBytes = 1 << 20 }).ReadPage(1))!.Code,
                Is.EqualTo("SO9005"));
        });
    }

    [Test]
    public void Forms_that_draw_one_another_end()
    {
        var builder = PdfBuilder.OnePage(Content + " /X Do", "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /XObject << /X 5 0 R >>");
        builder.SetStream(5, "/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /Y 6 0 R >> >>", "/Y Do /Y Do"u8.ToArray());
        builder.SetStream(6, "/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /X 5 0 R >> >>", "/X Do /X Do"u8.ToArray());
        Assert.That(Text(builder.Build()), Is.EqualTo("Hello"));
    }

    [Test]
    public void Operators_beyond_the_limit_are_left_out()
    {
        var document = PdfTextDocument.Open(PdfBuilder.OnePage(Content + string.Concat(Enumerable.Repeat(" q Q", 1000)) + " BT /F1 12 Tf 72 600 Td (late) Tj ET").Build(), new PdfReadOptions { MaxOperatorsPerPage = 100 });
        Assert.Multiple(() =>
        {
            Assert.That(document.ReadPage(1).Raw, Is.EqualTo("Hello"));
            Assert.That(document.Diagnostics.Single().Message, Does.Contain("MaxOperatorsPerPage"));
        });
    }
}
