namespace SemanticOrder.Tagging.Evaluation;

/// <summary>The quality on some of the texts.</summary>
/// <param name="Name">
/// Which: <c>negation words</c> (a word of negation, whatever it is about), <c>declining</c> (a word declines something), <c>negation</c> (a cue is declined; all tags count), <c>declined tags</c> (the
/// same, but only tags of declined cues count), <c>homograph</c>, <c>past</c>, <c>question</c>, <c>offer</c>, <c>time</c>, <c>dialogue</c>, or a language.
/// </param>
/// <param name="Texts">How many.</param>
/// <param name="Quality">Of all tags together.</param>
/// <param name="Exact">The share of texts whose tags are exactly right.</param>
public sealed record EvaluationSlice(string Name, int Texts, TagQuality Quality, double Exact);
