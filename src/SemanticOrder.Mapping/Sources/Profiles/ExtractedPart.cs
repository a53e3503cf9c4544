namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>What an <see cref="ExtractRule"/> takes out of a value.</summary>
/// <param name="Text">The part, without white space around it; not empty.</param>
/// <param name="Utf8">The same in UTF-8.</param>
/// <param name="Unit">The unit group's text, without white space around it; null when there is none.</param>
public sealed record ExtractedPart(string Text, ReadOnlyMemory<byte> Utf8, string? Unit);
