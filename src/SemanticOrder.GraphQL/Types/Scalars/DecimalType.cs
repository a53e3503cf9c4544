using System.Globalization;
using System.Text.Json;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>A decimal number of up to 28 digits, a JSON number with all its digits; for input a string of digits is accepted too, since JSON readers may round.</summary>
public sealed class DecimalType : ScalarType<decimal>
{
    /// <summary>The scalar <c>Decimal</c>.</summary>
    public DecimalType()
        : base("Decimal", "A decimal number, exact to 28 digits.")
    {
    }

    /// <inheritdoc/>
    protected override string Expects => "a decimal number of up to 28 digits";

    /// <inheritdoc/>
    protected override bool TryReadLiteral(ValueNode literal, out decimal value) => TryParse(
        literal switch
        {
            IntValueNode number => number.Text,
            FloatValueNode number => number.Text,
            StringValueNode text => text.Value,
            _ => null,
        },
        out value);

    /// <inheritdoc/>
    protected override bool TryReadJson(JsonElement json, out decimal value) => TryParse(
        json.ValueKind switch
        {
            JsonValueKind.Number => json.GetRawText(),
            JsonValueKind.String => json.GetString(),
            _ => null,
        },
        out value);

    /// <inheritdoc/>
    protected override bool TryConvert(object value, out decimal converted)
    {
        decimal? number = value switch
        {
            sbyte or byte or short or ushort or int or uint or long or ulong => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
            double real when Math.Abs(real) < 7.9e27 => (decimal)real,
            float real when Math.Abs(real) < 7.9e27f => (decimal)real,
            _ => null,
        };
        converted = number ?? 0;
        return number is not null;
    }

    /// <inheritdoc/>
    protected internal override bool TryWrite(decimal value, ResponseWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumber(value);
        return true;
    }

    private static bool TryParse(string? text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value);
}
