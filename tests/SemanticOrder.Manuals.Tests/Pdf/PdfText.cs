using SemanticOrder.Manuals.Pdf;

namespace SemanticOrder.Manuals.Tests.Pdf;

/// <summary>Short forms of reading a document.</summary>
internal static class PdfText
{
    public static PdfTextPage FirstPage(byte[] file, PdfReadOptions? options = null) => PdfTextDocument.Open(file, options).ReadPage(1);

    /// <summary>The raw text of all pages, form feeds between them.</summary>
    public static string Of(byte[] file, PdfReadOptions? options = null) => string.Join('\f', PdfTextDocument.Open(file, options).ReadPages().Select(page => page.Raw));
}
