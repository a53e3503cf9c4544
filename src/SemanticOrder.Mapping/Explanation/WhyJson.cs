using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SemanticOrder.Mapping.Translation;

namespace SemanticOrder.Mapping.Explanation;

/// <summary>Writes an explanation as JSON: the steps as they are, members in camel case, kinds in kebab case, what is absent left out.</summary>
public static class WhyJson
{
    private const int MaxDepth = 512;

    /// <summary>How steps are written; for documents that have steps inside.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = MaxDepth,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>An explanation on one line.</summary>
    public static string Write(WhyStep why) => JsonSerializer.Serialize(why, Options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text is no explanation.</exception>
    public static WhyStep Read(string json) => JsonSerializer.Deserialize<WhyStep>(json, Options) ?? throw new JsonException("An explanation is an object.");
}
