using System.Globalization;
using System.Text.Json;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>An integer of 64 bits, a JSON number. Clients that hold numbers as doubles are exact up to 2^53 only.</summary>
public sealed class LongType : ScalarType<long>
{
    /// <summary>The scalar <c>Long</c>.</summary>
    public LongType()
        : base("Long", "A signed integer of 64 bits.")
    {
    }

    /// <inheritdoc/>
    protected override string Expects => "a 64-bit integer";

    /// <inheritdoc/>
    protected override bool TryReadLiteral(ValueNode literal, out long value)
    {
        value = 0;
        return literal is IntValueNode number && long.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <inheritdoc/>
    protected override bool TryReadJson(JsonElement json, out long value)
    {
        value = 0;
        return json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out value);
    }

    /// <inheritdoc/>
    protected override bool TryConvert(object value, out long converted)
    {
        long? integer = value switch
        {
            sbyte or byte or short or ushort or int or uint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
            ulong number when number <= long.MaxValue => (long)number,
            _ => null,
        };
        converted = integer ?? 0;
        return integer is not null;
    }

    /// <inheritdoc/>
    protected internal override bool TryWrite(long value, ResponseWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumber(value);
        return true;
    }
}
