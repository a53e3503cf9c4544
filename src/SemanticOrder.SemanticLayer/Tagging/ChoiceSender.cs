using System.Text.Json;
using System.Text.Json.Nodes;
using SemanticOrder.SemanticLayer.Ingestion;

namespace SemanticOrder.SemanticLayer.Tagging;

/// <summary>
/// Writes into the decisions that another system sends who sent them. A system speaks for its own people, so the author that it names is kept as it says; the sender, whom the gateway knows, stands
/// beside. What a sender writes there itself is replaced.
/// </summary>
public static class ChoiceSender
{
    private const string Field = "sender";

    /// <summary>Signs a payload of the source <c>person</c>; one of any other source stays as it is.</summary>
    /// <param name="system">The source system.</param>
    /// <param name="payload">The payload, UTF-8.</param>
    /// <param name="sender">Who sends it, as the gateway knows them.</param>
    /// <exception cref="IngestionException">SO7026: it is no JSON object with a list <c>choices</c> of objects that name no field twice.</exception>
    public static ReadOnlyMemory<byte> Sign(string system, ReadOnlyMemory<byte> payload, string sender)
    {
        if (system != TagChoiceService.Source)
            return payload;
        try
        {
            if (JsonNode.Parse(WithoutMark(payload.Span)) is not JsonObject root || root["choices"] is not JsonArray choices)
                throw Unreadable();
            foreach (var choice in choices)
                (choice as JsonObject ?? throw Unreadable())[Field] = sender;
            return JsonSerializer.SerializeToUtf8Bytes(root);
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            // The latter says that an object names a field twice.
            throw Unreadable();
        }
    }

    private static IngestionException Unreadable() => new("SO7026", "Decisions about tags are a JSON object with a list 'choices' of objects, no field twice. Nothing was recorded.");

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) => utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
}
