using System.Globalization;
using System.Text;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Results;

namespace SemanticOrder.Benchmarks.Sparql.Peers;

/// <summary>Whether engines gave the same solutions to a query, in any order; numbers may differ after their ninth digit, for engines divide decimals to different lengths.</summary>
internal static class ResultAgreement
{
    /// <summary>What differs between the results of an engine and ours; null when nothing does.</summary>
    public static string? Difference(ComparisonInput input, string query, string engine)
    {
        var (ours, theirs) = (Read(input, query, OwnEngine.Name), Read(input, query, engine));
        if (ours.Count != theirs.Count)
            return string.Create(CultureInfo.InvariantCulture, $"{query}: {ours.Count} solutions, {engine} {theirs.Count}");
        var (alone, other) = ours.Except(theirs).FirstOrDefault() is { } first ? (first, theirs.Except(ours).FirstOrDefault()) : (null, null);
        return alone is null ? null : $"{query}: {alone} against {engine}'s {other}";
    }

    private static List<string> Read(ComparisonInput input, string query, string engine)
    {
        var file = Path.Combine(input.ResultsOf(engine), query + ".srj");
        var table = new ResultReader(new TermDictionary(), new ResultReaderOptions { MaxBytes = int.MaxValue, MaxFields = long.MaxValue }).Read(File.ReadAllBytes(file), ResultSyntax.Json);
        var order = table.Variables.Index().OrderBy(v => v.Item.Name, StringComparer.Ordinal).Select(v => v.Index).ToArray();
        return [.. Enumerable.Range(0, table.RowCount).Select(row => string.Join(' ', order.Select(column => Text(table, table[row][column])))).Order(StringComparer.Ordinal)];
    }

    private static string Text(ResultTable table, TermId term)
    {
        if (term.IsNone)
            return "-";
        if (!term.IsLiteral || !TypedValue.Of(table.Terms, term).TryGetDouble(out var number))
            return table.Terms.Decode(term).ToString() ?? "";
        return number.ToString("G9", CultureInfo.InvariantCulture);
    }
}
