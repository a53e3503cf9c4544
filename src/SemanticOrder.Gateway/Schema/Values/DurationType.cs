using System.Text.Json;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.Gateway.Schema.Values;

/// <summary>The scalar <c>Duration</c>: XSD 1.1 Part 2 §3.4.27, days to seconds.</summary>
internal sealed class DurationType() : ScalarType<DurationText>(
    "Duration", "时长,ISO 8601,由天到秒 · A duration in ISO 8601, days to seconds: PT48H, P2D.", "https://www.w3.org/TR/xmlschema11-2/#dayTimeDuration")
{
    /// <inheritdoc/>
    protected override string Expects => "a duration such as \"PT48H\"";

    /// <inheritdoc/>
    protected override bool TryReadLiteral(ValueNode literal, out DurationText value) => DurationText.TryParse((literal as StringValueNode)?.Value, out value);

    /// <inheritdoc/>
    protected override bool TryReadJson(JsonElement json, out DurationText value) =>
        DurationText.TryParse(json.ValueKind == JsonValueKind.String ? json.GetString() : null, out value);

    /// <inheritdoc/>
    protected override bool TryWrite(DurationText value, ResponseWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteString(value.Text);
        return true;
    }
}
