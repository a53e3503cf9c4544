using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Time;

namespace SemanticOrder.Tagging.Scheme;

/// <summary>A tag that a text was found to have, or may have.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Source">A cue of the lexicon, or the model.</param>
/// <param name="Score">How likely it is right, 0 to 1: calibrated where a model says so, a stated belief in its cues where the lexicon does.</param>
/// <param name="Zone">What to do about it.</param>
/// <param name="Origin">SHA-256 of the model in hexadecimal, or file and line of the cue.</param>
/// <param name="Causes">The stretches that speak for it, in the order of the text.</param>
/// <param name="Declined">Cues that speak for nothing, and the words that decline them.</param>
/// <param name="Expires">When it ends; null when the text states no time that can be resolved, or its end does not depend on one.</param>
/// <param name="Time">The time of the text that it ends with.</param>
public sealed record TagReading(
    TagDefinition Tag, TagSource Source, double Score, TagZone Zone, string Origin, IReadOnlyList<TextStretch> Causes, IReadOnlyList<DeclinedCue> Declined, DateTimeOffset? Expires, TimeExpression? Time);
