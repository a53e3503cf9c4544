using System.Globalization;
using System.Text.Json;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary><c>Int</c> (GraphQL §3.5.1): a 32-bit integer. Results may also be given as other integers, whole floats, booleans and numeric strings.</summary>
internal sealed class IntType() : ScalarType<int>(
    "Int",
    "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1.")
{
    protected override string Expects => "a 32-bit integer";

    protected override bool TryReadLiteral(ValueNode literal, out int value)
    {
        value = 0;
        return literal is IntValueNode number && int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    protected override bool TryReadJson(JsonElement json, out int value)
    {
        value = 0;
        return json.ValueKind == JsonValueKind.Number && (json.TryGetInt32(out value) || NumericConversion.TryToInt32(json.GetDouble(), out value));
    }

    protected override bool TryConvert(object value, out int converted)
    {
        converted = 0;
        return NumericConversion.ToDouble(value) is { } number && NumericConversion.TryToInt32(number, out converted);
    }

    protected internal override bool TryWrite(int value, ResponseWriter writer)
    {
        writer.WriteNumber(value);
        return true;
    }
}
