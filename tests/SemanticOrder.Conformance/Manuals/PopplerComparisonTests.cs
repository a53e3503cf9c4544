using SemanticOrder.Manuals.Pdf;
using SemanticOrder.Manuals.Pdf.Engines;
using SemanticOrder.Text.Folding;

namespace SemanticOrder.Conformance.Manuals;

/// <summary>Our text beside that of poppler, where it is installed: the characters that it finds and we do not.</summary>
public sealed class PopplerComparisonTests
{
    private const double Enough = 0.95;

    /// <summary>What poppler finds in each file and how much of it we find; null when it finds nothing.</summary>
    private static async Task<double?> RecallAsync(string file)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        if (await CharactersAsync(new PopplerTextSource(TimeSpan.FromSeconds(60)), bytes) is not { Count: > 0 } theirs)
            return null;
        var ours = Characters(Own(bytes));
        return (double)theirs.Sum(entry => Math.Min(entry.Value, ours.GetValueOrDefault(entry.Key))) / theirs.Values.Sum();
    }

    [Test]
    public async Task Of_malformed_files_nearly_all_give_nearly_all_characters()
    {
        var recalls = await RecallsAsync("pdf-robust");
        var share = (double)recalls.Count(entry => entry.Recall >= Enough) / recalls.Count;
        Assert.That(share, Is.AtLeast(Enough), string.Join(", ", recalls.Where(entry => entry.Recall < Enough).Select(entry => $"{entry.File} {entry.Recall:P1}")));
    }

    [Test]
    public async Task Of_manuals_every_character_is_found() =>
        Assert.That((await RecallsAsync("manuals")).Where(entry => entry.Recall < 0.999), Is.Empty);

    private static async Task<List<(string File, double Recall)>> RecallsAsync(string suite)
    {
        if (!PopplerTextSource.IsPresent)
            Assert.Ignore("poppler not present");
        if (SuiteFolder.Find(suite) is not { } folder)
        {
            Assert.Ignore($"suite {suite} not present");
            return [];
        }

        var recalls = new List<(string, double)>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.pdf").Order(StringComparer.Ordinal))
        {
            if (await RecallAsync(file) is { } recall)
                recalls.Add((Path.GetFileName(file), recall));
        }

        Assert.That(recalls, Has.Count.GreaterThan(5));
        return recalls;
    }

    private static async Task<Dictionary<char, int>> CharactersAsync(PopplerTextSource source, byte[] file)
    {
        try
        {
            await using var reading = await source.OpenAsync(file, new PdfReadOptions(), default);
            var text = "";
            await foreach (var page in reading.ReadPagesAsync(default))
                text += page.Raw;
            return Characters(text);
        }
        catch (ManualFormatException)
        {
            return [];
        }
    }

    private static string Own(byte[] file)
    {
        try
        {
            return string.Concat(PdfTextDocument.Open(file).ReadPages().Select(page => page.Raw));
        }
        catch (ManualFormatException)
        {
            return "";
        }
    }

    /// <summary>How often each character stands there, after folding and without blanks.</summary>
    private static Dictionary<char, int> Characters(string text) =>
        TextFold.ToFolded(text).Where(character => !char.IsWhiteSpace(character) && !char.IsControl(character)).CountBy(character => character).ToDictionary();
}
