namespace SemanticOrder.Tagging.Training;

/// <summary>A text and the tags that a person gave it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Tags">Its tags; empty when none applies.</param>
/// <param name="Cues">The stretches that justify the tags, where the person marked them.</param>
public sealed record LabelledText(string Text, IReadOnlyList<string> Tags, IReadOnlyList<TagCue>? Cues = null)
{
    /// <summary>The language that it is written in, where stated: <c>zh</c>, <c>en</c> …</summary>
    public string? Language { get; init; }
}
