using System.Globalization;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Gateway.Commands.Tags;

/// <summary>Reads what a labelling tool wrote back: JSON objects, one a line, or CSV with a header; each has <c>id</c> and <c>tags</c>, whatever else.</summary>
internal static class LabelledOrderFile
{
    private const string NoTag = "none";

    /// <summary>Reads a file.</summary>
    /// <exception cref="SemanticOrderException">SO8076: a row has no id or tags; the line is named, and nothing is recorded.</exception>
    public static IReadOnlyList<LabelledOrder> Read(string text, string file)
    {
        try
        {
            return text.TrimStart().StartsWith('{') ? ReadJson(text, file) : ReadCsv(text, file);
        }
        catch (Exception fault) when (fault is JsonException or CsvHelperException or InvalidOperationException or KeyNotFoundException)
        {
            throw new SemanticOrderException("SO8076", $"{file} cannot be read: {fault.Message}", innerException: fault);
        }
    }

    /// <summary>A cell of CSV (RFC 4180). What a spreadsheet would take for a formula stands behind an apostrophe, as it does there for a text.</summary>
    public static string Quote(string cell)
    {
        var text = cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal) ? $"'{cell}" : cell;
        return text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private static List<LabelledOrder> ReadJson(string text, string file)
    {
        var (labels, line) = (new List<LabelledOrder>(), 0);
        foreach (var row in text.Split('\n'))
        {
            line++;
            if (string.IsNullOrWhiteSpace(row))
                continue;
            using var json = JsonDocument.Parse(row);
            if (!json.RootElement.TryGetProperty("id", out var id) || id.GetString() is not { } order || !json.RootElement.TryGetProperty("tags", out var tags))
                throw Wrong(file, line);
            labels.Add(Label(order, tags.ValueKind == JsonValueKind.Array ? tags.EnumerateArray().Select(tag => tag.GetString() ?? "") : (tags.GetString() ?? "").Split('|')));
        }

        return labels;
    }

    private static List<LabelledOrder> ReadCsv(string text, string file)
    {
        using var csv = new CsvReader(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture));
        var labels = new List<LabelledOrder>();
        if (!csv.Read() || !csv.ReadHeader())
            return labels;
        while (csv.Read())
        {
            if (!csv.TryGetField<string>("id", out var order) || string.IsNullOrEmpty(order) || !csv.TryGetField<string>("tags", out var tags))
                throw Wrong(file, csv.Context.Parser!.Row);
            labels.Add(Label(order, (tags ?? "").Split('|')));
        }

        return labels;
    }

    private static LabelledOrder Label(string order, IEnumerable<string> tags) => new(order, [.. tags.Select(tag => tag.Trim()).Where(tag => tag.Length > 0 && tag != NoTag).Distinct()]);

    private static SemanticOrderException Wrong(string file, int line) => new("SO8076", $"{file}:{line}: a row needs 'id', the order, and 'tags', keys with | between or a list.");
}
