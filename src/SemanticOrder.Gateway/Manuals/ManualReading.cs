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
    /// <param name="source">The engine.</param>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="password">Empty for none.</param>
    /// <param name="onPage">Told after each page: how many were read, and how many there are.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="ManualFormatException">SO9001 to SO9005 for the file, SO9020 to SO9022 for the engine.</exception>
    public static async Task<ManualReading> ReadAsync(IPdfTextSource source, ReadOnlyMemory<byte> file, string password, Action<int, int>? onPage, CancellationToken cancellation)
    {
        await using var reading = await source.OpenAsync(file, new PdfReadOptions { Password = password }, cancellation);
        var layout = new ManualLayout();
        var read = 0;
        await foreach (var page in reading.ReadPagesAsync(cancellation))
        {
            layout.Add(page);
            onPage?.Invoke(++read, reading.PageCount);
        }

        return new ManualReading(ManualExtraction.Of(layout.Build()), reading.Diagnostics);
    }
}
