using System.Text.Encodings.Web;
using System.Text.Json;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>Writes a report as JSON, for those who do not read RDF.</summary>
internal static class ReportJson
{
    // JSON stands in files and answers, never inside HTML.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream utf8, ValidationReport report, ValidationSentences sentences)
    {
        using var json = new Utf8JsonWriter(utf8, Options);
        json.WriteStartObject();
        json.WriteBoolean("conforms", report.Conforms);
        json.WriteStartArray("results");
        foreach (var result in report.Results)
            Write(json, report, result, sentences);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ValidationReport report, ValidationResult result, ValidationSentences sentences)
    {
        json.WriteStartObject();
        json.WriteString("severity", result.Severity.Value);
        json.WriteString("focusNode", Text(report, result.FocusNode));
        if (!result.Predicate.IsNone)
            json.WriteString("path", Text(report, result.Predicate));
        else if (result.PathText is { Length: > 0 } path)
            json.WriteString("path", path);
        if (!result.Value.IsNone)
            json.WriteString("value", Text(report, result.Value));
        json.WriteString("shape", Text(report, result.Shape.Id));
        json.WriteString("component", result.Constraint.Component.Value);
        json.WriteStartObject("message");
        foreach (var language in (ReadOnlySpan<string>)["zh", "en"])
            json.WriteString(language, sentences.Sentence(report, result, language));
        json.WriteEndObject();
        json.WriteStartArray("derivedFrom");
        foreach (var clause in result.DerivedFrom)
            json.WriteStringValue(Text(report, clause));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Text(ValidationReport report, TermId id) => report.Terms.Decode(id).ToString();
}
