using System.Text;
using SemanticOrder.Mapping.Sources.Paths;
using SemanticOrder.Mapping.Sources.Payloads;

namespace SemanticOrder.Mapping.Tests.Sources.Paths;

/// <summary>Evaluates one path on one payload.</summary>
internal static class PathProbe
{
    public static string[] Json(string payload, string path) => Values(payload, PayloadFormat.Json, path, PathOrigin.Element, null);

    public static string[] Xml(string payload, string path, PathOrigin origin = PathOrigin.Payload, IReadOnlyDictionary<string, string>? prefixes = null) =>
        Values(payload, PayloadFormat.Xml, path, origin, prefixes);

    public static string[] Csv(string payload, string column) => Values(payload, PayloadFormat.Csv, column, PathOrigin.Element, null);

    private static string[] Values(string payload, PayloadFormat format, string path, PathOrigin origin, IReadOnlyDictionary<string, string>? prefixes)
    {
        var names = new NameTableBuilder();
        var compiled = PathExpression.Compile(path, format, names, origin, prefixes);
        using var document = PayloadDocument.Parse(Encoding.UTF8.GetBytes(payload), format, names.Build());
        var results = new List<PayloadNode>();
        var start = origin == PathOrigin.Payload ? document.Root : document.Record;
        compiled.Select(start, results);
        var first = compiled.First(start);
        if (first.Exists != results.Count > 0 || (first.Exists && first != results[0]))
            throw new InvalidOperationException("First and Select disagree.");
        return [.. results.Select(node => node.ToString())];
    }
}
