using System.Diagnostics;
using NUnit.Framework;
using SemanticOrder.Manuals.Pdf;
using SemanticOrder.Manuals.Pdf.Workers;

namespace SemanticOrder.Gateway.Tests.Manuals;

/// <summary>PDFs are read by the gateway's executable, started again as a worker.</summary>
public sealed class PdfWorkerProcessTests
{
    private static readonly byte[] Document = OnePage("BT /F1 12 Tf 72 700 Td (Hello) Tj ET");

    private static PdfWorkerOptions Options => new() { FileName = "dotnet", Arguments = [Path.Combine(AppContext.BaseDirectory, "SemanticOrder.Gateway.dll"), PdfWorker.Verb], Workers = 1 };

    [Test]
    public async Task A_worker_reads_one_document_after_the_other_and_survives_a_refusal()
    {
        await using var pool = new PdfWorkerPool(Options, TimeProvider.System);
        for (var i = 0; i < 3; i++)
        {
            Assert.That(await TextAsync(pool, Document), Is.EqualTo("Hello"));
            Assert.That(Assert.ThrowsAsync<ManualFormatException>(() => TextAsync(pool, "no PDF"u8.ToArray()))!.Code, Is.EqualTo("SO9001"));
            Assert.That(pool.Idle, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task A_document_that_needs_too_much_memory_costs_itself_alone()
    {
        await using var pool = new PdfWorkerPool(Options with { MemoryLimit = 40 << 20 }, TimeProvider.System);
        Assert.That(Assert.ThrowsAsync<ManualFormatException>(() => TextAsync(pool, OnePage(new string(' ', 60_000_000))))!.Code, Is.EqualTo("SO9021"));
        Assert.That(await TextAsync(pool, Document), Is.EqualTo("Hello"));
    }

    [Test]
    public async Task A_document_that_takes_too_long_is_stopped()
    {
        await using var pool = new PdfWorkerPool(Options with { TimeLimit = TimeSpan.FromMilliseconds(1) }, TimeProvider.System);
        Assert.That(Assert.ThrowsAsync<ManualFormatException>(() => TextAsync(pool, Document))!.Code, Is.EqualTo("SO9020"));
        Assert.That(pool.Idle, Is.Zero);
    }

    [Test]
    public async Task A_reading_that_is_given_up_ends_its_worker()
    {
        await using var pool = new PdfWorkerPool(Options, TimeProvider.System);
        await (await pool.OpenAsync(Document, new PdfReadOptions(), default)).DisposeAsync();
        Assert.That(pool.Idle, Is.Zero);
        Assert.That(await TextAsync(pool, Document), Is.EqualTo("Hello"));
    }

    [Test]
    [Platform("Linux")]
    public async Task A_worker_may_open_no_socket()
    {
        using var process = Process.Start(new ProcessStartInfo(Options.FileName, Options.Arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        try
        {
            var status = $"/proc/{process.Id}/status";
            for (var i = 0; i < 600 && !(await File.ReadAllTextAsync(status)).Contains("Seccomp:\t2", StringComparison.Ordinal); i++)
                await Task.Delay(100);
            Assert.That(await File.ReadAllTextAsync(status), Does.Contain("Seccomp:\t2"), "a filter of system calls is in force");
        }
        finally
        {
            process.Kill();
        }
    }

    private static async Task<string> TextAsync(PdfWorkerPool pool, byte[] file)
    {
        await using var reading = await pool.OpenAsync(file, new PdfReadOptions(), default);
        var text = "";
        await foreach (var page in reading.ReadPagesAsync(default))
            text += page.Raw;
        return text;
    }

    /// <summary>Without cross-references; the reader finds the objects.</summary>
    private static byte[] OnePage(string content) => System.Text.Encoding.Latin1.GetBytes(
        $"%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
        + "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> endobj\n"
        + $"4 0 obj << /Length {content.Length} >> stream\n{content}\nendstream endobj\n");
}
