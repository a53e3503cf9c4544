using SemanticOrder.Conformance.Report;
using SemanticOrder.Diagnostics;
using SemanticOrder.Mapping.Values;

namespace SemanticOrder.Conformance.Sssom;

/// <summary>
/// Every SSSOM/TSV example of the specification is read without an error: as many rows as its table has, each with the cells that stand in it.
/// The oracle is a plain cut at tabs, which is right for these files wherever a cell has no quotes.
/// </summary>
[ConformanceSuite("SSSOM 1.1 TSV", "mapping-commons/sssom, examples")]
public sealed class SssomExampleTests
{
    private static readonly Exclusions Excluded = Exclusions.Of("sssom");

    public static IEnumerable<TestCaseData> Examples() => SuiteFolder.Cases("sssom", folder => Files(Path.Combine(folder, "examples")));

    public static IEnumerable<TestCaseData> OwnExamples() => SuiteFolder.Cases("sources", folder => Files(Path.Combine(folder, "standards-examples")));

    [TestCaseSource(nameof(Examples))]
    [TestCaseSource(nameof(OwnExamples))]
    public void An_example_is_read_whole(string file) => Excluded.Run(Path.GetFileName(file), () => Check(file));

    private static IEnumerable<TestCaseData> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.sssom.tsv", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new TestCaseData(file).SetName(Path.GetRelativePath(folder, file)));

    private static void Check(string file)
    {
        var metadata = Path.ChangeExtension(file, ".yml");
        var reading = File.Exists(metadata)
            ? ValueMapReader.Read(File.ReadAllBytes(file), file, File.ReadAllBytes(metadata), metadata)
            : ValueMapReader.Read(File.ReadAllBytes(file), file);
        Assert.That(reading.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error), Is.Empty);
        var lines = File.ReadAllLines(file);
        var header = Array.FindIndex(lines, line => !line.StartsWith('#'));
        var columns = lines[header].Split('\t');
        var expected = Enumerable.Range(header + 1, lines.Length - header - 1).Where(index => lines[index].Length > 0).ToList();
        Assert.That(reading.Map!.Rows.Select(row => row.Line), Is.EqualTo(expected.Select(index => index + 1)));
        foreach (var row in reading.Map.Rows)
        {
            var cells = lines[row.Line - 1].Split('\t');
            for (var i = 0; i < cells.Length; i++)
            {
                var isRead = !columns[i].StartsWith("ext_", StringComparison.Ordinal) || reading.Map.Extensions.ContainsKey(columns[i]);
                if (cells[i].Length > 0 && cells[i][0] != '"' && isRead)
                    Assert.That(row.Slots.GetValueOrDefault(columns[i]), Is.EqualTo(cells[i].Trim()), $"line {row.Line}, {columns[i]}");
            }
        }
    }
}
