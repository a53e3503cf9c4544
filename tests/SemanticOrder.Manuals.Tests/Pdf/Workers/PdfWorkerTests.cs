using System.IO.Pipelines;
using SemanticOrder.Diagnostics;
using SemanticOrder.Manuals.Pdf;
using SemanticOrder.Manuals.Pdf.Workers;
using SemanticOrder.Manuals.Tests.Pdf.Fuzzing;

namespace SemanticOrder.Manuals.Tests.Pdf.Workers;

/// <summary>The protocol between gateway and worker, without a process; those with one are in SemanticOrder.Gateway.Tests, which has the executable.</summary>
public sealed class PdfWorkerTests
{
    [Test]
    public void A_page_survives_its_frame()
    {
        foreach (var file in FuzzSeeds.Own)
        {
            var page = PdfText.FirstPage(file);
            var copy = FrameContent.ToPage(FrameContent.OfPage(page));
            Assert.Multiple(() =>
            {
                Assert.That(copy.Raw, Is.EqualTo(page.Raw));
                Assert.That(copy.Glyphs, Is.EqualTo(page.Glyphs));
                Assert.That(copy.Fonts, Is.EqualTo(page.Fonts));
                Assert.That(copy.Marks, Is.EqualTo(page.Marks));
                Assert.That(copy.Rules, Is.EqualTo(page.Rules));
                Assert.That((copy.Number, copy.Label, copy.Width, copy.Height, copy.ImageShare, copy.Quality), Is.EqualTo((page.Number, page.Label, page.Width, page.Height, page.ImageShare, page.Quality)));
            });
        }
    }

    [Test]
    public void Options_and_findings_survive_their_frames()
    {
        var options = new PdfReadOptions { Password = "gehéim", MaxStreamBytes = 1, MaxTotalBytes = 2, MaxOperatorsPerPage = 3, MaxGlyphsPerPage = 4, MaxNesting = 5, MaxFormDepth = 6, MaxPages = 7 };
        Diagnostic[] findings = [Diagnostic.Warning("SO9006", "cut", path: "$.pages[0]"), Diagnostic.Error("SO9001", "not")];
        var content = FrameContent.OfOptions(options);
        Assert.Multiple(() =>
        {
            Assert.That(FrameContent.ToOptions(content, out var length), Is.EqualTo(options));
            Assert.That(length, Is.EqualTo(content.Length));
            Assert.That(FrameContent.ToFindings(FrameContent.OfFindings(findings)), Is.EqualTo(findings));
        });
    }

    [Test]
    public void A_page_that_contradicts_itself_is_refused()
    {
        var page = PdfText.FirstPage(FuzzSeeds.Own[0]);
        var lying = page with { Raw = page.Raw[..^3] };
        Assert.Throws<InvalidDataException>(() => FrameContent.ToPage(FrameContent.OfPage(lying)));
    }

    [Test]
    public void Damaged_frames_are_refused()
    {
        var content = FrameContent.OfPage(PdfText.FirstPage(FuzzSeeds.Own[0]));
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var damaged = content[..random.Next(content.Length)];
            for (var flips = random.Next(4); flips > 0 && damaged.Length > 0; flips--)
                damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                FrameContent.ToPage(damaged);
            }
            catch (InvalidDataException)
            {
                // Refused, as it should be; a page that is merely another is not noticed.
            }
        }
    }

    [Test]
    public async Task A_worker_answers_one_document_after_the_other()
    {
        var (requests, answers) = (new Pipe(), new Pipe());
        var worker = PdfWorker.RunAsync(requests.Reader.AsStream(), answers.Writer.AsStream());
        var (input, output) = (requests.Writer.AsStream(), answers.Reader.AsStream());
        foreach (var (file, expected) in ((byte[], FrameKind[])[])[(PdfBuilder.OnePage("").Build(), [FrameKind.Document, FrameKind.Page, FrameKind.End]), ("no"u8.ToArray(), [FrameKind.Error]), (FuzzSeeds.Own[1], [FrameKind.Document, FrameKind.Page, FrameKind.End])])
        {
            await Frame.WriteAsync(input, FrameKind.Request, default, FrameContent.OfOptions(new PdfReadOptions()), file);
            foreach (var kind in expected)
                Assert.That((await Frame.ReadAsync(output, default))!.Value.Kind, Is.EqualTo(kind));
        }

        await requests.Writer.CompleteAsync();
        await worker;
    }

    [Test]
    public void The_reader_uses_no_network()
    {
        var references = typeof(PdfTextDocument).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!).ToList();
        Assert.That(references, Has.Member("System.Runtime"));
        Assert.That(references.Where(name => name.StartsWith("System.Net", StringComparison.Ordinal)), Is.Empty);
    }

    [TestCase("sleep", "30", "SO9020")]
    [TestCase("false", "", "SO9021")]
    [TestCase("yes", "frame", "SO9021")]
    [TestCase("no-such-program", "", "SO9022")]
    [Platform("Linux")]
    public async Task A_worker_that_fails_is_replaced(string program, string argument, string code)
    {
        // Only the one that says nothing is to be stopped by the time; the others must have theirs on a slow machine too.
        var limit = code == "SO9020" ? TimeSpan.FromMilliseconds(300) : TimeSpan.FromMinutes(2);
        await using var pool = new PdfWorkerPool(new PdfWorkerOptions { FileName = program, Arguments = argument.Length > 0 ? [argument] : [], TimeLimit = limit, Workers = 1 }, TimeProvider.System);
        for (var i = 0; i < 2; i++)
            Assert.That(Assert.ThrowsAsync<ManualFormatException>(() => pool.OpenAsync(FuzzSeeds.Own[0], new PdfReadOptions(), default))!.Code, Is.EqualTo(code));
        Assert.That(pool.Idle, Is.Zero);
    }
}
