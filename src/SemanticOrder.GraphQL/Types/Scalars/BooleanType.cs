using System.Text.Json;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary><c>Boolean</c> (GraphQL §3.5.4). Results may also be given as numbers: zero is false.</summary>
internal sealed class BooleanType() : ScalarType<bool>("Boolean", "The `Boolean` scalar type represents `true` or `false`.")
{
    protected override string Expects => "true or false";

    protected override bool TryReadLiteral(ValueNode literal, out bool value)
    {
        value = literal is BooleanValueNode { Value: true };
        return literal is BooleanValueNode;
    }

    protected override bool TryReadJson(JsonElement json, out bool value)
    {
        value = json.ValueKind == JsonValueKind.True;
        return json.ValueKind is JsonValueKind.True or JsonValueKind.False;
    }

    protected override bool TryConvert(object value, out bool converted)
    {
        var number = value is string ? null : NumericConversion.ToDouble(value);
        converted = number is not (null or 0);
        return number is { } known && double.IsFinite(known);
    }

    protected internal override bool TryWrite(bool value, ResponseWriter writer)
    {
        writer.WriteBoolean(value);
        return true;
    }
}
