namespace SemanticOrder.Manuals.Pdf;

/// <summary>An engine that reads the text of PDFs. Thread-safe.</summary>
public interface IPdfTextSource
{
    /// <summary>The engine and its version, as kept with what was read.</summary>
    string Name { get; }

    /// <summary>Opens a document.</summary>
    /// <param name="file">The bytes of the file; they must not change while the reading is open.</param>
    /// <param name="options">Password and limits.</param>
    /// <param name="cancellation">Ends waiting, and the engine's work on the document.</param>
    /// <exception cref="ManualFormatException">SO9001 to SO9005 for the document, SO9020 to SO9022 for the engine.</exception>
    Task<IPdfTextReading> OpenAsync(ReadOnlyMemory<byte> file, PdfReadOptions options, CancellationToken cancellation);
}
