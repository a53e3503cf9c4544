using System.CommandLine;
using System.Text;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Manuals;
using SemanticOrder.Manuals.Pdf;
using SemanticOrder.Manuals.Pdf.Engines;
using SemanticOrder.Manuals.Pdf.Workers;
using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.Gateway.Commands;

/// <summary>
/// <c>extract</c>: reads what a manual says and writes it as JSON, as Turtle, or as a sheet to review. A reviewed sheet is read back with <c>--reviewed</c>; Turtle then holds only what was accepted. Nothing is stored.
/// </summary>
internal static class ExtractCommand
{
    private static readonly TimeSpan EngineLimit = TimeSpan.FromMinutes(1);

    public static Command Create(TextWriter output, TextWriter error)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "PDF 手册 · The manual, a PDF" };
        var format = new Option<string>("--format") { Description = "json、turtle 或 csv（审阅表） · json, turtle, or csv (a sheet to review)", DefaultValueFactory = _ => "json" };
        var target = new Option<FileInfo>("--output") { Description = "写入的文件，缺省为标准输出 · File to write; standard output when absent" };
        var document = new Option<string>("--document") { Description = "手册名，各版不变；缺省为文件名 · Name that the manual keeps through its editions; the file name when absent" };
        var reviewed = new Option<FileInfo>("--reviewed") { Description = "审阅过的表 · A reviewed sheet to read back" };
        var password = new Option<string>("--password") { Description = "PDF 密码 · Password of the PDF", DefaultValueFactory = _ => "" };
        var engine = new Option<string>("--engine") { Description = "own、poppler 或 tesseract · own, poppler or tesseract", DefaultValueFactory = _ => "own" };
        format.AcceptOnlyFromAmong("json", "turtle", "csv");
        engine.AcceptOnlyFromAmong("own", "poppler", "tesseract");
        file.AcceptExistingOnly();
        reviewed.AcceptExistingOnly();
        var command = new Command("extract", "读出手册里的术语、关系和条款 · Reads terms, relations and clauses from a manual") { file, format, target, document, reviewed, password, engine };
        command.SetAction(async (parsed, cancellation) =>
        {
            var manual = parsed.GetValue(file)!;
            var name = parsed.GetValue(document) is { Length: > 0 } stated ? stated : Path.GetFileNameWithoutExtension(manual.Name);
            var reading = await ReadAsync(parsed.GetValue(engine)!, manual, parsed.GetValue(password)!, cancellation);
            var found = reading.Diagnostics.ToList();
            var proposals = ManualProposals.Of(reading.Extraction, name);
            if (parsed.GetValue(reviewed) is { } sheet)
            {
                using var input = sheet.OpenText();
                proposals = ReviewSheet.Read(input, proposals, found);
            }

            var text = Write(parsed.GetValue(format)!, reading, proposals, name, isReviewed: parsed.GetValue(reviewed) is not null);
            if (parsed.GetValue(target) is { } written)
                await File.WriteAllTextAsync(written.FullName, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: parsed.GetValue(format) == "csv"), cancellation);
            else
                output.WriteLine(text);
            foreach (var diagnostic in found)
                error.WriteLine(diagnostic with { File = diagnostic.File ?? manual.Name });
            error.WriteLine(Summary(reading, proposals));
            return found.Exists(diagnostic => diagnostic.Severity == Severity.Error) ? GatewayCommands.InputWrong : GatewayCommands.Done;
        });
        return command;
    }

    private static async Task<ManualReading> ReadAsync(string engine, FileInfo manual, string password, CancellationToken cancellation)
    {
        var bytes = await File.ReadAllBytesAsync(manual.FullName, cancellation);
        if (engine != "own")
            return await ManualReading.ReadAsync(engine == "poppler" ? new PopplerTextSource(EngineLimit) : new TesseractTextSource(EngineLimit), bytes, password, onPage: null, cancellation);
        await using var pool = new PdfWorkerPool(PdfWorkerOptions.OfThisExecutable(typeof(ExtractCommand).Assembly.Location) with { Workers = 1 }, TimeProvider.System);
        return await ManualReading.ReadAsync(pool, bytes, password, onPage: null, cancellation);
    }

    private static string Write(string format, ManualReading reading, IReadOnlyList<Proposal> proposals, string document, bool isReviewed)
    {
        if (format == "json")
            return ProposalJson.Write(reading, proposals, document);
        if (format == "turtle")
            return ProposalGraph.Turtle([.. proposals.Where(proposal => !isReviewed || proposal.IsAccepted)], document, reading.Extraction.Content.IsChinese ? "zh" : "en");
        using var sheet = new StringWriter();
        ReviewSheet.Write(sheet, proposals);
        return sheet.ToString();
    }

    private static string Summary(ManualReading reading, IReadOnlyList<Proposal> proposals)
    {
        int Of(ProposalKind kind) => proposals.Count(proposal => proposal.Kind == kind);
        int In(ProposalState state) => proposals.Count(proposal => proposal.State == state);
        return $"{reading.Extraction.Content.Pages} pages: {Of(ProposalKind.Term)} terms, {Of(ProposalKind.Relation)} relations, {Of(ProposalKind.Rule)} rules, {Of(ProposalKind.Clause)} clauses that cannot be checked; "
            + $"{In(ProposalState.Open)} open, {In(ProposalState.Accepted)} accepted, {In(ProposalState.Edited)} edited, {In(ProposalState.Refused)} refused.";
    }
}
