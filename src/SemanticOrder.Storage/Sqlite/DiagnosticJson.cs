using System.Text.Json;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Storage.Sqlite;

/// <summary>A diagnostic as the text of a column: a JSON object whose absent members were null.</summary>
internal static class DiagnosticJson
{
    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    public static string Write(Diagnostic diagnostic) => JsonSerializer.Serialize(diagnostic, Options);

    public static Diagnostic Read(string json) => JsonSerializer.Deserialize<Diagnostic>(json, Options)!;
}
