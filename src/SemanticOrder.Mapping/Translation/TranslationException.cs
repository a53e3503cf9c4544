using SemanticOrder.Diagnostics;

namespace SemanticOrder.Mapping.Translation;

/// <summary>A translation was asked for that cannot be made: SO5200 unknown system, SO5201 unknown field, SO5202 a context key that means nothing.</summary>
public sealed class TranslationException(string code, string message) : SemanticOrderException(code, message);
