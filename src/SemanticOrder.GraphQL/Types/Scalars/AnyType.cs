using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>
/// A scalar that takes and gives any JSON value. Input becomes <see cref="string"/>, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <c>object?[]</c> and
/// <see cref="Dictionary{TKey, TValue}"/>; results may be those, other numbers, <see cref="JsonElement"/>, <see cref="JsonNode"/>, other dictionaries with string keys, and sequences.
/// A scalar that a schema text defines and no program implements is one of these.
/// </summary>
public sealed class AnyType : ScalarType<object>
{
    /// <summary>Such a scalar.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">Markdown for people.</param>
    public AnyType(string name = "Any", string? description = null)
        : base(name, description)
    {
    }

    /// <inheritdoc/>
    protected override string Expects => "any value";

    /// <inheritdoc/>
    protected override bool TryReadLiteral(ValueNode literal, [MaybeNullWhen(false)] out object value)
    {
        value = FromLiteral(literal);
        return value is not null;
    }

    /// <inheritdoc/>
    protected override bool TryReadJson(JsonElement json, [MaybeNullWhen(false)] out object value)
    {
        value = FromJson(json);
        return value is not null;
    }

    /// <inheritdoc/>
    protected internal override bool TryWrite(object value, ResponseWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var start = writer.Position;
        if (TryWriteValue(value, writer))
            return true;
        writer.Truncate(start);
        return false;
    }

    private static object? FromLiteral(ValueNode literal) => literal switch
    {
        IntValueNode number => long.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            ? (object)integer
            : double.Parse(number.Text, CultureInfo.InvariantCulture),
        FloatValueNode number => double.Parse(number.Text, CultureInfo.InvariantCulture),
        StringValueNode text => text.Value,
        BooleanValueNode boolean => boolean.Value,
        EnumValueNode name => name.Value,
        ListValueNode list => list.Values.Select(FromLiteral).ToArray(),
        ObjectValueNode map => FromMembers(map.Fields.Select(field => KeyValuePair.Create(field.Name.Value, FromLiteral(field.Value)))),
        _ => null,
    };

    private static object? FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        JsonValueKind.Number => json.TryGetInt64(out var integer) ? (object)integer : json.GetDouble(),
        JsonValueKind.Array => json.EnumerateArray().Select(FromJson).ToArray(),
        JsonValueKind.Object => FromMembers(json.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, FromJson(member.Value)))),
        _ => null,
    };

    private static Dictionary<string, object?> FromMembers(IEnumerable<KeyValuePair<string, object?>> members)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in members)
            map[name] = value;
        return map;
    }

    private static bool TryWriteValue(object? value, ResponseWriter writer)
    {
        switch (value)
        {
            case null:
                writer.WriteNull();
                return true;
            case bool boolean:
                writer.WriteBoolean(boolean);
                return true;
            case string text:
                writer.WriteString(text);
                return true;
            case JsonElement json:
                writer.WriteRaw(JsonMarshal.GetRawUtf8Value(json));
                return true;
            case JsonNode json:
                writer.WriteRaw(Encoding.UTF8.GetBytes(json.ToJsonString()));
                return true;
            case IEnumerable<KeyValuePair<string, object?>> members:
                return TryWriteMembers(members, writer);
            case IEnumerable sequence:
                return TryWriteItems(sequence, writer);
            default:
                if (NumericConversion.ToText(value) is not { } number)
                    return false;
                writer.WriteRaw(Encoding.ASCII.GetBytes(number));
                return true;
        }
    }

    private static bool TryWriteMembers(IEnumerable<KeyValuePair<string, object?>> members, ResponseWriter writer)
    {
        var separator = (byte)'{';
        foreach (var (name, value) in members)
        {
            writer.WriteByte(separator);
            writer.WriteString(name);
            writer.WriteByte((byte)':');
            if (!TryWriteValue(value, writer))
                return false;
            separator = (byte)',';
        }

        writer.WriteRaw(separator == '{' ? "{}"u8 : "}"u8);
        return true;
    }

    private static bool TryWriteItems(IEnumerable items, ResponseWriter writer)
    {
        var separator = (byte)'[';
        foreach (var item in items)
        {
            writer.WriteByte(separator);
            if (!TryWriteValue(item, writer))
                return false;
            separator = (byte)',';
        }

        writer.WriteRaw(separator == '[' ? "[]"u8 : "]"u8);
        return true;
    }
}
