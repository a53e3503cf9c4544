using System.Text.Json;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>Reads the JSON form of a request in one pass, without copying a document that has no escapes.</summary>
internal static class RequestJson
{
    public static GraphQLRequest Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return ReadObject(utf8);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // The latter for a string that escapes half a surrogate pair.
            throw new GraphQLRequestException(ErrorCodes.NotARequest, "The request is not JSON in UTF-8.");
        }
    }

    /// <summary>The text of a JSON string with escapes.</summary>
    public static byte[] Unescape(ReadOnlySpan<byte> escaped)
    {
        byte[] quoted = [(byte)'"', .. escaped, (byte)'"'];
        var json = new Utf8JsonReader(quoted);
        json.Read();
        var text = new byte[escaped.Length];
        return text[..json.CopyString(text)];
    }

    private static GraphQLRequest ReadObject(ReadOnlyMemory<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8.Span);
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            throw Refuse("The request is not a JSON object with query.");
        var (plain, escaped, operation, variables, isGiven) = (ReadOnlyMemory<byte>.Empty, ReadOnlyMemory<byte>.Empty, (string?)null, default(JsonElement), false);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("query"u8))
            {
                isGiven = ReadText(ref json, "query");
                var text = isGiven ? utf8.Slice((int)json.TokenStartIndex + 1, json.ValueSpan.Length) : default;
                (plain, escaped) = json.ValueIsEscaped ? (default(ReadOnlyMemory<byte>), text) : (text, default);
            }
            else if (json.ValueTextEquals("operationName"u8))
            {
                operation = ReadText(ref json, "operationName") ? json.GetString() : null;
            }
            else if (json.ValueTextEquals("variables"u8))
            {
                json.Read();
                variables = JsonElement.ParseValue(ref json);
            }
            else
            {
                json.Skip();
            }
        }

        if (json.Read() || !isGiven)
            throw Refuse("The request is not a JSON object with query.");
        if (escaped.Span.IndexOf("\\u"u8) >= 0)
            Unescape(escaped.Span);
        return new GraphQLRequest { Document = plain, EscapedDocument = escaped, OperationName = operation, Variables = variables };
    }

    /// <returns>False for null.</returns>
    private static bool ReadText(ref Utf8JsonReader json, string name)
    {
        json.Read();
        return json.TokenType switch
        {
            JsonTokenType.String => true,
            JsonTokenType.Null => false,
            _ => throw Refuse($"{name} is not a string."),
        };
    }

    private static GraphQLRequestException Refuse(string message) => new(ErrorCodes.NotARequest, message);
}
