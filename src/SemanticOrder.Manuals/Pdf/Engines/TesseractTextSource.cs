using System.Globalization;
using System.Text;

namespace SemanticOrder.Manuals.Pdf.Engines;

/// <summary>
/// Text recognition for pages that are images only (SO9011): <c>pdftoppm</c> (poppler) draws a page, <c>tesseract</c> reads it, in Chinese (<c>chi_sim</c>) and English. Never chosen by itself: it takes seconds a
/// page and is sometimes wrong. Thread-safe.
/// </summary>
/// <param name="timeLimit">How long one page may take.</param>
public sealed class TesseractTextSource(TimeSpan timeLimit) : IPdfTextSource
{
    private const int PixelsPerInch = 200;
    private const float PointsPerPixel = 72f / PixelsPerInch;
    private static readonly PdfFontFace UnknownFont = new("", null, false, false);

    /// <summary>Whether both programs are on the path.</summary>
    public static bool IsPresent { get; } = ExternalProgram.IsPresent("tesseract") && ExternalProgram.IsPresent("pdftoppm") && ExternalProgram.IsPresent("pdfinfo");

    /// <inheritdoc/>
    public string Name => "tesseract";

    /// <inheritdoc/>
    public async Task<IPdfTextReading> OpenAsync(ReadOnlyMemory<byte> file, PdfReadOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        var languages = await LanguagesAsync(cancellation).ConfigureAwait(false);
        string[] password = options.Password.Length > 0 ? ["-upw", options.Password] : [];
        var (exitCode, output, error) = await ExternalProgram.RunAsync("pdfinfo", [.. password, "-"], file, timeLimit, cancellation).ConfigureAwait(false);
        if (exitCode != 0)
            throw error.Contains("password", StringComparison.OrdinalIgnoreCase) ? PdfErrors.PasswordRequired(options.Password.Length > 0) : PdfErrors.NoPages();
        var pages = Encoding.UTF8.GetString(output).Split('\n').FirstOrDefault(line => line.StartsWith("Pages:", StringComparison.Ordinal));
        var count = int.TryParse(pages?["Pages:".Length..], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var stated) ? Math.Min(stated, options.MaxPages) : 0;
        return new WordReading(count, (number, token) => ReadPageAsync(file, number, languages, password, token));
    }

    private async Task<string> LanguagesAsync(CancellationToken cancellation)
    {
        var (_, output, _) = await ExternalProgram.RunAsync("tesseract", ["--list-langs"], default, timeLimit, cancellation).ConfigureAwait(false);
        var installed = Encoding.UTF8.GetString(output).Split('\n', StringSplitOptions.TrimEntries);
        var wanted = ((string[])["chi_sim", "eng"]).Where(installed.Contains).ToList();
        return wanted.Count > 0 ? string.Join('+', wanted) : throw PdfErrors.EngineAbsent("tesseract with the language chi_sim");
    }

    private async ValueTask<PdfTextPage> ReadPageAsync(ReadOnlyMemory<byte> file, int number, string languages, string[] password, CancellationToken cancellation)
    {
        var page = number.ToString(CultureInfo.InvariantCulture);
        var (_, image, _) = await ExternalProgram.RunAsync(
            "pdftoppm", ["-r", PixelsPerInch.ToString(CultureInfo.InvariantCulture), "-f", page, "-l", page, "-gray", "-cropbox", .. password, "-"], file, timeLimit, cancellation).ConfigureAwait(false);
        var (_, table, _) = await ExternalProgram.RunAsync(
            "tesseract", ["stdin", "stdout", "-l", languages, "--dpi", PixelsPerInch.ToString(CultureInfo.InvariantCulture), "tsv"], image, timeLimit, cancellation).ConfigureAwait(false);
        return ReadTable(Encoding.UTF8.GetString(table), number);
    }

    /// <summary>Its TSV: level 1 is the page, 4 a line, 5 a word; then numbers, left, top, width, height in pixels, confidence, text.</summary>
    private static PdfTextPage ReadTable(string table, int number)
    {
        var builder = new WordPageBuilder(UnknownFont);
        var (width, height) = (0f, 0f);
        foreach (var cells in table.Split('\n').Skip(1).Select(line => line.Split('\t')).Where(cells => cells.Length >= 12))
        {
            var box = new PdfBox(Points(cells[6]), Points(cells[7]), Points(cells[6]) + Points(cells[8]), Points(cells[7]) + Points(cells[9]));
            if (cells[0] == "1")
                (width, height) = (box.Right, box.Bottom);
            else if (cells[0] == "4")
                builder.StartLine();
            else if (cells[0] == "5" && cells[11].Trim() is { Length: > 0 } word)
                builder.Add(word, box);
        }

        return builder.ToPage(number, width, height, imageShare: 1);
    }

    private static float Points(string pixels) => int.TryParse(pixels, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value * PointsPerPixel : 0;
}
