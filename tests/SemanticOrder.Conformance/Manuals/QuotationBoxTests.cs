using System.Diagnostics;
using System.Globalization;
using SemanticOrder.Manuals.Clauses;
using SemanticOrder.Manuals.Layout;
using SemanticOrder.Manuals.Pdf.Engines;
using SemanticOrder.Manuals.Scoring;
using SemanticOrder.Text.Folding;

namespace SemanticOrder.Conformance.Manuals;

/// <summary>Boxes of quotations hold their words: poppler, cutting the page at a quotation's boxes, finds the text of the quotation there.</summary>
public sealed class QuotationBoxTests
{
    public static IEnumerable<TestCaseData> Manuals() => SuiteFolder.Cases("manuals", folder =>
        new[] { "battery-rental.typst", "fragile-dg.xetex", "returns-en.chromium" }.Select(name => new TestCaseData(Path.Combine(folder, name + ".gold.json")).SetName($"Boxes_hold_their_words_in_{name}")));

    [TestCaseSource(nameof(Manuals))]
    public void Boxes_hold_their_words(string gold)
    {
        if (!PopplerTextSource.IsPresent)
            Assert.Ignore("poppler not present");
        var extraction = GoldFolder.Extract(gold).Extraction;
        var quotations = extraction.Clauses.Where(clause => clause.Kind == ClauseKind.Normative).Select(clause => clause.Quotation).Concat(extraction.Terms.Select(term => term.Quotation)).ToList();
        Assert.That(quotations, Has.Count.GreaterThan(30));
        Assert.Multiple(() =>
        {
            foreach (var quotation in quotations)
                Assert.That(Key(string.Concat(quotation.Regions.Select(region => Cut(gold.Replace(".gold.json", ".pdf", StringComparison.Ordinal), region)))), Does.Contain(Key(quotation.Exact)));
        });
    }

    /// <summary>The text in a rectangle of a page, widened by a point, for poppler cuts at whole points.</summary>
    private static string Cut(string file, PageRegion region)
    {
        static string Whole(double value) => value.ToString("0", CultureInfo.InvariantCulture);
        var (page, box) = (region.Page.ToString(CultureInfo.InvariantCulture), region.Box);
        string[] arguments =
        [
            "-enc", "UTF-8", "-r", "72", "-f", page, "-l", page, "-x", Whole(Math.Floor(box.Left) - 1), "-y", Whole(Math.Floor(box.Top)), "-W", Whole(Math.Ceiling(box.Width) + 3), "-H", Whole(Math.Ceiling(box.Height) + 1), file, "-",
        ];
        using var process = Process.Start(new ProcessStartInfo("pdftotext", arguments) { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text;
    }

    private static string Key(string text) => string.Concat(TextFold.ToFolded(text).Where(character => !char.IsWhiteSpace(character) && !char.IsControl(character)));
}
