using System.Globalization;
using System.Text.Json;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>A moment with its offset from UTC, as RFC 3339 writes it: <c>2026-11-23T10:15:30.5+08:00</c>. A local time without an offset is refused.</summary>
public sealed class DateTimeType : ScalarType<DateTimeOffset>
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd't'HH:mm:ss.FFFFFFF'z'"];

    /// <summary>The scalar <c>DateTime</c>.</summary>
    public DateTimeType()
        : base("DateTime", "A moment with its offset from UTC, as RFC 3339 writes it.", "https://scalars.graphql.org/andimarek/date-time")
    {
    }

    /// <inheritdoc/>
    protected override string Expects => "a time such as \"2026-11-23T10:15:30+08:00\"";

    /// <inheritdoc/>
    protected override bool TryReadLiteral(ValueNode literal, out DateTimeOffset value) => TryParse((literal as StringValueNode)?.Value, out value);

    /// <inheritdoc/>
    protected override bool TryReadJson(JsonElement json, out DateTimeOffset value) => TryParse(json.ValueKind == JsonValueKind.String ? json.GetString() : null, out value);

    /// <inheritdoc/>
    protected override bool TryConvert(object value, out DateTimeOffset converted)
    {
        converted = value is DateTime { Kind: DateTimeKind.Utc } utc ? new DateTimeOffset(utc) : default;
        return value is DateTime { Kind: DateTimeKind.Utc };
    }

    /// <inheritdoc/>
    protected internal override bool TryWrite(DateTimeOffset value, ResponseWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<char> text = stackalloc char[40];
        var format = value.Offset == TimeSpan.Zero ? Formats[1] : Formats[0];
        if (!value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture))
            return false;
        writer.WriteString(text[..length]);
        return true;
    }

    private static bool TryParse(string? text, out DateTimeOffset value) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
}
