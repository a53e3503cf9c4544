namespace SemanticOrder.Tagging.Lexicon;

/// <summary>A cue in a text.</summary>
/// <param name="Phrase">The number of its phrase in the lexicon.</param>
/// <param name="Start">First normal character.</param>
/// <param name="End">After the last one.</param>
/// <param name="State">What the words around make of it.</param>
/// <param name="ScopeStart">First normal character of the word that made it so; the same as <paramref name="ScopeEnd"/> where none did.</param>
/// <param name="ScopeEnd">After the last one.</param>
internal readonly record struct LexiconHit(int Phrase, int Start, int End, HitState State, int ScopeStart, int ScopeEnd);
