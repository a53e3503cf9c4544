using System.Globalization;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Manuals.Pdf;

/// <summary>The errors and warnings of reading a PDF; all are listed in docs/errors.md.</summary>
internal static class PdfErrors
{
    public static ManualFormatException NotPdf() =>
        Failure("SO9001", "This is not a PDF: it has neither its header nor an object. Check the file.");

    public static ManualFormatException PasswordRequired(bool given) =>
        Failure("SO9002", given ? "The password does not open this PDF. Give its user or owner password." : "This PDF asks for a password. Give its user or owner password.");

    public static ManualFormatException UnknownEncryption(string what) =>
        Failure("SO9003", $"This PDF is encrypted in a way that is not read ({what}). Save it without protection.");

    public static ManualFormatException NoPages() =>
        Failure("SO9004", "No page was found in this PDF: it is damaged or cut off. Open it in a viewer and save it anew.");

    public static ManualFormatException TooManyBytes(long limit) =>
        Failure("SO9005", $"The streams of this PDF hold more than {limit:N0} bytes once decoded. Split the file, or raise MaxTotalBytes.");

    public static Diagnostic NestedTooDeeply(int limit) =>
        Diagnostic.Warning("SO9007", $"An object of the PDF nests arrays and dictionaries deeper than {limit}; what is deeper is left out.");

    public static Diagnostic PageCut(int page, string limit) =>
        Diagnostic.Warning("SO9006", $"Page {page} passes the limit {limit}; its text is read up to there.", path: Page(page));

    public static Diagnostic PagesCut(int limit) =>
        Diagnostic.Warning("SO9008", $"The PDF has more than {limit:N0} pages; those after are not read. Split the file, or raise MaxPages.");

    public static Diagnostic Rebuilt() =>
        Diagnostic.Warning("SO9009", "The cross-reference table of the PDF is damaged; its objects were found by searching the file.");

    public static Diagnostic DamagedStream(int page) =>
        Diagnostic.Warning("SO9010", $"A stream of page {page} is damaged; its text is read up to the damage.", path: Page(page));

    public static Diagnostic NoTextLayer(int pages) =>
        Diagnostic.Warning("SO9011", $"The PDF has no text layer: {pages} pages are images only. Run text recognition (OCR) on it, or get the document from its source.");

    public static Diagnostic LowQuality(int page, string reasons) =>
        Diagnostic.Warning("SO9012", $"The text of page {page} is probably not what is printed: {reasons}. Compare it with the page, or run text recognition (OCR).", path: Page(page));

    public static ManualFormatException TimeLimit(TimeSpan limit) =>
        Failure("SO9020", string.Create(CultureInfo.InvariantCulture, $"Reading this PDF took longer than {limit.TotalSeconds:0.#} s and was stopped. Split the file, or raise the time limit."));

    public static ManualFormatException EngineFailed(Exception? cause = null) =>
        new(Diagnostic.Error("SO9021", "The PDF engine ended while it read this PDF: the document needs more memory than it may have, or meets a fault of ours. Please report it with the file."), cause);

    public static ManualFormatException EngineAbsent(string program, Exception? cause = null) =>
        new(Diagnostic.Error("SO9022", $"The program {program} cannot be started. Install it, or choose another PDF engine."), cause);

    public static ManualFormatException TooMuchText(int limit) =>
        Failure("SO9023", $"This PDF holds more than {limit:N0} characters, more than a manual does. Split the file.");

    private static string Page(int page) => $"$.pages[{page - 1}]";

    private static ManualFormatException Failure(string code, string message) => new(Diagnostic.Error(code, message));
}
