using System.Text;
using System.Text.Json;
using NUnit.Framework;
using SemanticOrder.Gateway.Commands;

namespace SemanticOrder.Gateway.Tests.Manuals;

/// <summary>The verb <c>extract</c>, from the bytes of a PDF to a reviewed sheet.</summary>
public sealed class ExtractCommandTests
{
    private string _folder = "";

    [SetUp]
    public void WriteManual()
    {
        _folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllBytes(Manual, OnePage(
            "2 Terms", "2.1 A tote (also called crate) means a box that is used again.", "3 Requirements", "3.1 The gross weight of a tote must not exceed 15 kg.", "3.2 Staff must wear safety shoes.",
            "3.3 @A label must state the origin and the weight."));
    }

    [TearDown]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    private string Manual => Path.Combine(_folder, "totes.pdf");

    [Test]
    public async Task Json_has_sentences_parts_and_boxes()
    {
        var (code, output, error) = await RunAsync("extract", Manual);
        using var json = JsonDocument.Parse(output);
        var rule = json.RootElement.GetProperty("proposals").EnumerateArray().First(proposal => proposal.GetProperty("kind").GetString() == "rule");
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero, error);
            Assert.That(rule.GetProperty("en").GetString(), Is.EqualTo("“a tote: gross weight” must be at most 15 kg."));
            Assert.That(rule.GetProperty("parts").GetProperty("value").GetString(), Is.EqualTo("15"));
            Assert.That(rule.GetProperty("quotation").GetProperty("exact").GetString(), Does.Contain("must not exceed 15 kg"));
            Assert.That(rule.GetProperty("quotation").GetProperty("boxes")[0].GetProperty("left").GetDouble(), Is.InRange(72, 100));
            Assert.That(error, Does.Contain("1 terms, 1 relations, 2 rules, 1 clauses that cannot be checked"));
        });
    }

    [Test]
    public async Task A_reviewed_sheet_is_read_back_and_only_what_was_accepted_is_turtle()
    {
        var sheet = Path.Combine(_folder, "review.csv");
        await RunAsync("extract", Manual, "--format", "csv", "--output", sheet);
        var text = await File.ReadAllTextAsync(sheet);
        Assert.That(text, Does.Not.Contain(",@A"), "no cell is a formula");
        var lines = text.Split("\r\n").Select(line =>
            line.Contains(",term,", StringComparison.Ordinal) ? line.Replace(",open,,,", ",accepted,Li,,", StringComparison.Ordinal)
            : line.Contains("15 kg", StringComparison.Ordinal) ? line.Replace(",open,,,", ",接受,Li,checked,", StringComparison.Ordinal).Replace(",15,", ",16,", StringComparison.Ordinal)
            : line.Replace(",open,,,", ",refused,Li,\"no, thanks\",", StringComparison.Ordinal));
        await File.WriteAllTextAsync(sheet, string.Join("\r\n", lines));

        var (code, turtle, error) = await RunAsync("extract", Manual, "--format", "turtle", "--reviewed", sheet);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero, error);
            Assert.That(error, Does.Contain("0 open, 1 accepted, 1 edited, 3 refused"));
            Assert.That(turtle, Does.Contain("\"crate\"@en").And.Contain("must be at most 16 kg").And.Contain("page=1&viewrect=").And.Contain("\"Li\""));
            Assert.That(turtle, Does.Not.Contain("origin").And.Not.Contain("skos:broader"));
        });
    }

    [TestCase("battery-rental.pdf", "3 pages: 10 terms, 16 relations, 24 rules, 2 clauses")]
    [TestCase("fragile-dg.pdf", "3 pages: 5 terms, 14 relations, 36 rules, 2 clauses")]
    public async Task The_sample_manuals_are_read(string manual, string summary)
    {
        var (code, output, error) = await RunAsync("extract", Path.Combine(Repository.Root, "samples", "manuals", manual), "--format", "turtle");
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero);
            Assert.That(error, Does.Contain(summary));
            Assert.That(output, Does.Contain("skos:definition"));
        });
    }

    [TestCase("id,state\n0123,accepted\n", "SO9030", 0)]
    [TestCase("id,what\n0123,accepted\n", "SO9032", 2)]
    [TestCase("", "SO9032", 2)]
    public async Task A_wrong_sheet_is_told(string sheet, string error, int exitCode)
    {
        var file = Path.Combine(_folder, "review.csv");
        await File.WriteAllTextAsync(file, sheet);
        var (code, _, told) = await RunAsync("extract", Manual, "--reviewed", file);
        Assert.That((code, told.Contains(error, StringComparison.Ordinal)), Is.EqualTo((exitCode, true)), told);
    }

    [Test]
    public async Task A_state_that_is_none_is_told()
    {
        var sheet = Path.Combine(_folder, "review.csv");
        await RunAsync("extract", Manual, "--format", "csv", "--output", sheet);
        await File.WriteAllTextAsync(sheet, (await File.ReadAllTextAsync(sheet)).Replace(",open,", ",perhaps,", StringComparison.Ordinal));
        var (code, _, told) = await RunAsync("extract", Manual, "--reviewed", sheet);
        Assert.That((code, told.Contains("SO9031", StringComparison.Ordinal)), Is.EqualTo((1, true)), told);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await GatewayCommands.RunAsync(args, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static byte[] OnePage(params string[] lines)
    {
        var content = "BT /F1 11 Tf 72 740 Td " + string.Join(" 0 -24 Td ", lines.Select(line => $"({line.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj")) + " ET";
        return Encoding.Latin1.GetBytes(
            "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
            + "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> endobj\n"
            + $"4 0 obj << /Length {content.Length} >> stream\n{content}\nendstream endobj\n");
    }
}
