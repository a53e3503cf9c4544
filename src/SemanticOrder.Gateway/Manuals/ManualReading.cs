using SemanticOrder.Diagnostics;
using SemanticOrder.Manuals;
using SemanticOrder.Manuals.Layout;
using SemanticOrder.Manuals.Pdf;

namespace SemanticOrder.Gateway.Manuals;

/// <summary>A manual as one engine read it.</summary>
/// <param name="Extraction">What it says.</param>
/// <param name="Diagnostics">What is doubtful in its text.</param>
internal sealed record ManualReading(ManualExtraction Extraction, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <exception cref="ManualFormatException">SO9001 to SO9005 for the file, SO9020 to SO9022 for the engine.</exception>
    public static async Task<ManualReading> ReadAsync(IPdfTextSource source, ReadOnlyMemory<byte> file, string password, CancellationToken cancellation)
    {
        await using var reading = await source.OpenAsync(file, new PdfReadOptions { Password = password }, cancellation);
        var layout = new ManualLayout();
        await foreach (var page in reading.ReadPagesAsync(cancellation))
            layout.Add(page);
        return new ManualReading(ManualExtraction.Of(layout.Build()), reading.Diagnostics);
    }
}
