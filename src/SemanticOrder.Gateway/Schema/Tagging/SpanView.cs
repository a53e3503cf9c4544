using SemanticOrder.Tagging.Intents;

namespace SemanticOrder.Gateway.Schema.Tagging;

/// <summary>A stretch of a text, with its words for who may read them.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">After the last one.</param>
/// <param name="Text">The words; null when they are not to be shown.</param>
internal sealed record SpanView(int Start, int End, string? Text)
{
    /// <summary>A stretch of a text.</summary>
    /// <param name="stretch">The stretch.</param>
    /// <param name="text">The text; null when it is not to be shown.</param>
    public static SpanView Of(TextStretch stretch, string? text) => new(stretch.Start, stretch.End, text is not null && stretch.End <= text.Length ? text[stretch.Start..stretch.End] : null);
}
