namespace SemanticOrder.Tagging.Evaluation;

/// <summary>The quality on some of the texts.</summary>
/// <param name="Name">
/// Which, in words: those that every text with a word of negation is in (<c>any negation word</c>), where a word declines something, where it declines a cue, that of tags of declined cues alone; cues
/// in other words, of the past, asked about, offered by an agent; times, dialogues, and each language.
/// </param>
/// <param name="Texts">How many.</param>
/// <param name="Quality">Of all tags together.</param>
/// <param name="Exact">The share of texts whose tags are exactly right.</param>
public sealed record EvaluationSlice(string Name, int Texts, TagQuality Quality, double Exact);
