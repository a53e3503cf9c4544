using SemanticOrder.Diagnostics;
using SemanticOrder.Manuals.Layout;
using SemanticOrder.Manuals.Pdf;

namespace SemanticOrder.Manuals.Scoring;

/// <summary>A folder of PDFs, each X.pdf beside its X.gold.json.</summary>
public static class GoldFolder
{
    /// <summary>The gold files, in the order of their names.</summary>
    public static IReadOnlyList<string> Files(string folder) => [.. Directory.EnumerateFiles(folder, "*.gold.json").Order(StringComparer.Ordinal)];

    /// <summary>Reads and extracts the PDF beside a gold file.</summary>
    public static (ManualExtraction Extraction, IReadOnlyList<Diagnostic> Diagnostics) Extract(string goldFile)
    {
        var document = PdfTextDocument.Open(File.ReadAllBytes(goldFile.Replace(".gold.json", ".pdf", StringComparison.Ordinal)));
        var layout = new ManualLayout();
        foreach (var page in document.ReadPages())
            layout.Add(page);
        return (ManualExtraction.Of(layout.Build()), document.Diagnostics);
    }
}
