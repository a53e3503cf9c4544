using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary><c>String</c> (GraphQL §3.5.3): Unicode text. Results may also be given as booleans, numbers, characters and GUIDs.</summary>
internal sealed class StringType() : ScalarType<string>(
    "String",
    "The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type is most often used by GraphQL to represent free-form human-readable text.")
{
    protected override string Expects => "a string";

    protected override bool TryReadLiteral(ValueNode literal, [MaybeNullWhen(false)] out string value)
    {
        value = (literal as StringValueNode)?.Value;
        return value is not null;
    }

    protected override bool TryReadJson(JsonElement json, [MaybeNullWhen(false)] out string value)
    {
        value = json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        return value is not null;
    }

    protected override bool TryConvert(object value, [MaybeNullWhen(false)] out string converted)
    {
        converted = value switch
        {
            bool boolean => boolean ? "true" : "false",
            char or Guid => value.ToString(),
            _ => NumericConversion.ToText(value),
        };
        return converted is not null;
    }

    protected internal override bool TryWrite(string value, ResponseWriter writer)
    {
        writer.WriteString(value);
        return true;
    }
}
