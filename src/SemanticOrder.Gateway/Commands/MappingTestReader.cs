using System.Globalization;
using System.Text.Unicode;
using CsvHelper;
using CsvHelper.Configuration;
using SemanticOrder.Diagnostics;
using SemanticOrder.Orders.Knowledge;

namespace SemanticOrder.Gateway.Commands;

/// <summary>Reads mapping tests: CSV with the columns system, field, value, context, to, expected, loss, in any order.</summary>
internal static class MappingTestReader
{
    /// <summary>What the names of test files end with.</summary>
    public const string Ending = ".cases.csv";

    private static readonly string[] Columns = ["system", "field", "value", "context", "to", "expected", "loss"];

    /// <summary>Reads one file.</summary>
    /// <param name="file">A knowledge file.</param>
    /// <param name="diagnostics">Receives SO8060: the file is not such a table.</param>
    public static IReadOnlyList<MappingTest> Read(KnowledgeFile file, ICollection<Diagnostic> diagnostics)
    {
        var tests = new List<MappingTest>();
        if (LineOfOtherEncoding(file.Content.Span) is { } line && Report(file, line, "The line is not UTF-8; save the file as UTF-8.", diagnostics))
            return tests;
        using var text = new StreamReader(new MemoryStream(file.Content.ToArray()));
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture) { MissingFieldFound = null, BadDataFound = null, TrimOptions = TrimOptions.Trim });
        try
        {
            if (!csv.Read() || !csv.ReadHeader() || Columns.Except(csv.HeaderRecord ?? []).ToList() is { Count: > 0 } missing && Report(file, 1, $"The columns {string.Join(", ", missing)} are missing.", diagnostics))
                return tests;
            while (csv.Read())
            {
                if (csv.GetField("system") is { Length: > 0 } system && csv.GetField("expected") is { Length: > 0 } expected)
                    tests.Add(new MappingTest(file.Path, csv.Parser.RawRow, system, Field(csv, "field"), Field(csv, "value"), Context(Field(csv, "context")), Field(csv, "to"), expected, Field(csv, "loss")));
                else
                    Report(file, csv.Parser.RawRow, "A row needs system and expected.", diagnostics);
            }
        }
        catch (CsvHelperException fault)
        {
            Report(file, csv.Parser.RawRow, fault.Message.Split('\n')[0], diagnostics);
        }

        return tests;
    }

    /// <returns>One-based; null when the whole file is UTF-8.</returns>
    private static int? LineOfOtherEncoding(ReadOnlySpan<byte> text)
    {
        var line = 0;
        foreach (var range in text.Split((byte)'\n'))
        {
            line++;
            if (!Utf8.IsValid(text[range]))
                return line;
        }

        return null;
    }

    private static string Field(CsvReader csv, string column) => csv.GetField(column) ?? "";

    private static Dictionary<string, string> Context(string text)
    {
        var context = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = entry.Split('=', 2, StringSplitOptions.TrimEntries);
            context[parts[0]] = parts is [_, var value] ? value : "";
        }

        return context;
    }

    private static bool Report(KnowledgeFile file, int line, string message, ICollection<Diagnostic> diagnostics)
    {
        diagnostics.Add(Diagnostic.Error("SO8060", $"{message} Mapping tests have the columns {string.Join(", ", Columns)}.", file.Path, TextSpan.At(line - 1, 0)));
        return true;
    }
}
