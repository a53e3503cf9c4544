using System.Text.Json;
using System.Text.Unicode;

namespace SemanticOrder.Gateway.Endpoints.Operations;

/// <summary>JSON as clients may send it: UTF-8, at most 64 levels, and every text whole. A text that is not UTF-8, or an escape that is half of a character, would otherwise be found only when it is read.</summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>Parses a text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="value">The value; undefined when the text is refused.</param>
    public static bool TryParse(ReadOnlySpan<byte> json, out JsonElement value)
    {
        value = default;
        try
        {
            if (!HasWholeTexts(json))
                return false;
            value = JsonElement.Parse(json, Options);
            return true;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <exception cref="InvalidOperationException">A text has half of a character.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    private static bool HasWholeTexts(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
            return false;
        if (json.IndexOf("\\u"u8) < 0)
            return true;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Options.MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                reader.GetString();
        }

        return true;
    }
}
