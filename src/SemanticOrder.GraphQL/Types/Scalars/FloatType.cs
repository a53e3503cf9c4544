using System.Globalization;
using System.Text.Json;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary><c>Float</c> (GraphQL §3.5.2): a finite double. Results may also be given as other numbers, booleans and numeric strings.</summary>
internal sealed class FloatType() : ScalarType<double>(
    "Float",
    "The `Float` scalar type represents signed double-precision fractional values as specified by [IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point).")
{
    protected override string Expects => "a finite number";

    protected override bool TryReadLiteral(ValueNode literal, out double value)
    {
        value = 0;
        var text = literal switch
        {
            IntValueNode number => number.Text,
            FloatValueNode number => number.Text,
            _ => null,
        };
        return text is not null && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    protected override bool TryReadJson(JsonElement json, out double value)
    {
        value = 0;
        return json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out value) && double.IsFinite(value);
    }

    protected override bool TryConvert(object value, out double converted)
    {
        var number = NumericConversion.ToDouble(value);
        converted = number ?? 0;
        return number is not null;
    }

    protected internal override bool TryWrite(double value, ResponseWriter writer)
    {
        if (!double.IsFinite(value))
            return false;
        writer.WriteNumber(value);
        return true;
    }
}
