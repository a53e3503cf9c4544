using System.Text.Json;
using NUnit.Framework.Constraints;
using SemanticOrder.Conformance.Report;
using SemanticOrder.Manuals.Pdf;

namespace SemanticOrder.Conformance.Manuals;

/// <summary>Malformed and hostile PDFs: every file is answered within five seconds of processor time by text or by a stated error, and by the one that the manifest expects of it.</summary>
[ConformanceSuite("PDF (ISO 32000)", "malformed and hostile files of pdf.js, veraPDF and our own, answered")]
public sealed class PdfRobustnessTests
{
    private static readonly Exclusions Excluded = Exclusions.Of("pdf-robust");
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Hanging = TimeSpan.FromMinutes(2);

    public static IEnumerable<TestCaseData> Files() =>
        SuiteFolder.Cases("pdf-robust", folder => Expectations(folder).Select(entry => new TestCaseData(Path.Combine(folder, entry.File), entry.Expected).SetName(entry.File)));

    [TestCaseSource(nameof(Files))]
    public void A_file_is_answered(string file, string expected) => Excluded.Run(Path.GetFileName(file), () =>
    {
        using var timer = new CancellationTokenSource(Hanging);
        var before = Environment.CpuUsage.TotalTime;
        Assert.That(Answer(file, timer.Token), Meaning(expected));
        Assert.That(Environment.CpuUsage.TotalTime - before, Is.LessThan(Limit), "processor time");
    });

    /// <returns>Its text, or the code of the error.</returns>
    private static string Answer(string file, CancellationToken cancellation)
    {
        try
        {
            return string.Concat(PdfTextDocument.Open(File.ReadAllBytes(file), cancellation: cancellation).ReadPages().Select(page => page.Text.Folded));
        }
        catch (ManualFormatException refusal)
        {
            return refusal.Code;
        }
    }

    /// <summary>The words of the manifest for our own files; the others are only to be answered.</summary>
    private static Constraint Meaning(string expected) =>
        expected.Contains("text present", StringComparison.Ordinal) || expected.StartsWith("text \"", StringComparison.Ordinal) ? Is.EqualTo("Hello cold chain")
        : expected.Contains("password required", StringComparison.Ordinal) ? Is.EqualTo("SO9002")
        : expected.Trim().StartsWith("error", StringComparison.Ordinal) ? Is.EqualTo("SO9001")
        : Is.Not.Null;

    private static List<(string File, string Expected)> Expectations(string folder)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "MANIFEST.json")));
        return [.. manifest.RootElement.EnumerateArray().Select(entry => (entry.GetProperty("file").GetString()!, entry.TryGetProperty("expect", out var expect) ? expect.ToString() : "")).OrderBy(entry => entry.Item1, StringComparer.Ordinal)];
    }
}
