using System.Globalization;
using System.Xml;

namespace SemanticOrder.Manuals.Pdf.Engines;

/// <summary>
/// The text of <c>pdftotext</c> (poppler), where it is on the path: a second opinion when ours is doubted. It gives words, so that boxes of single characters are shares of a word's box, and fonts,
/// marks, ruled lines and outlines are unknown. Thread-safe.
/// </summary>
/// <param name="timeLimit">How long it may take over one document.</param>
public sealed class PopplerTextSource(TimeSpan timeLimit) : IPdfTextSource
{
    private const string Program = "pdftotext";
    private static readonly PdfFontFace UnknownFont = new("", null, false, false);

    /// <summary>Whether it is on the path.</summary>
    public static bool IsPresent { get; } = ExternalProgram.IsPresent(Program);

    /// <inheritdoc/>
    public string Name => "poppler pdftotext";

    /// <inheritdoc/>
    public async Task<IPdfTextReading> OpenAsync(ReadOnlyMemory<byte> file, PdfReadOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        string[] password = options.Password.Length > 0 ? ["-upw", options.Password] : [];
        var (exitCode, output, error) = await ExternalProgram.RunAsync(
            Program, ["-bbox-layout", "-enc", "UTF-8", "-l", options.MaxPages.ToString(CultureInfo.InvariantCulture), .. password, "-", "-"], file, timeLimit, cancellation).ConfigureAwait(false);
        if (exitCode != 0)
            throw Refusal(error, options.Password.Length > 0);
        var pages = ReadPages(output);
        return pages.Count == 0 ? throw PdfErrors.NoPages() : new WordReading(pages.Count, (number, _) => ValueTask.FromResult(pages[number - 1]));
    }

    private static ManualFormatException Refusal(string error, bool hasPassword) =>
        error.Contains("password", StringComparison.OrdinalIgnoreCase) ? PdfErrors.PasswordRequired(hasPassword)
        : error.Contains("May not be a PDF", StringComparison.Ordinal) ? PdfErrors.NotPdf()
        : PdfErrors.NoPages();

    /// <summary>Elements <c>page</c>, <c>line</c> and <c>word</c> of its XHTML.</summary>
    private static List<PdfTextPage> ReadPages(byte[] xhtml)
    {
        var pages = new List<PdfTextPage>();
        using var reader = XmlReader.Create(new StreamReader(new MemoryStream(Clean(xhtml))), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false });
        WordPageBuilder? page = null;
        var (width, height) = (0f, 0f);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "page" })
                (page, width, height) = (new WordPageBuilder(UnknownFont), Number(reader, "width"), Number(reader, "height"));
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "line" })
                page?.StartLine();
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "word" } && page is not null)
                page.Add(box: new PdfBox(Number(reader, "xMin"), Number(reader, "yMin"), Number(reader, "xMax"), Number(reader, "yMax")), word: reader.ReadElementContentAsString());
            if (page is not null && (reader is { NodeType: XmlNodeType.EndElement, LocalName: "page" } or { LocalName: "page", IsEmptyElement: true }))
            {
                pages.Add(page.ToPage(pages.Count + 1, width, height, imageShare: 0));
                page = null;
            }
        }

        return pages;
    }

    /// <summary>Control characters, which XML cannot hold and poppler writes.</summary>
    private static byte[] Clean(byte[] xhtml) => [.. xhtml.Where(value => value is >= 0x20 or (byte)'\n' or (byte)'\t')];

    private static float Number(XmlReader reader, string attribute) =>
        float.TryParse(reader.GetAttribute(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
