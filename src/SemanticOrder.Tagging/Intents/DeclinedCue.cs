namespace SemanticOrder.Tagging.Intents;

/// <summary>A cue that speaks for nothing, because the words around it decline or withdraw it.</summary>
/// <param name="Cue">The cue.</param>
/// <param name="By">The words that do so.</param>
public readonly record struct DeclinedCue(TextStretch Cue, TextStretch By);
