using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary><c>ID</c> (GraphQL §3.5.5): a string that identifies; an integer is accepted for it. Results may also be given as integers and GUIDs.</summary>
internal sealed class IdType() : ScalarType<string>(
    "ID",
    "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. The ID type appears in a JSON response as a String; "
    + "however, it is not intended to be human-readable. When expected as an input type, any string (such as `\"4\"`) or integer (such as `4`) input value will be accepted as an ID.")
{
    protected override string Expects => "a string or an integer";

    protected override bool TryReadLiteral(ValueNode literal, [MaybeNullWhen(false)] out string value)
    {
        value = literal switch
        {
            StringValueNode text => text.Value,
            IntValueNode number => number.Text,
            _ => null,
        };
        return value is not null;
    }

    protected override bool TryReadJson(JsonElement json, [MaybeNullWhen(false)] out string value)
    {
        value = json.ValueKind switch
        {
            JsonValueKind.String => json.GetString(),
            JsonValueKind.Number when !json.GetRawText().AsSpan().ContainsAny(".eE") => json.GetRawText(),
            JsonValueKind.Number => NumericConversion.ToIntegerText(json.GetDouble()),
            _ => null,
        };
        return value is not null;
    }

    protected override bool TryConvert(object value, [MaybeNullWhen(false)] out string converted)
    {
        converted = value switch
        {
            Guid => value.ToString(),
            double or float or decimal => NumericConversion.ToIntegerText(NumericConversion.ToDouble(value)!.Value),
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
