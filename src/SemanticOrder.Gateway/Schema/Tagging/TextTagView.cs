using SemanticOrder.SemanticLayer.Tagging;
using SemanticOrder.Tagging.Scheme;

namespace SemanticOrder.Gateway.Schema.Tagging;

/// <summary>A tag of a text.</summary>
/// <param name="Of">All of the text.</param>
/// <param name="Place">Its place there.</param>
internal sealed record TextTagView(TextTags Of, int Place)
{
    /// <summary>The reading.</summary>
    public TagReading Reading => Of.Readings[Place];
}
