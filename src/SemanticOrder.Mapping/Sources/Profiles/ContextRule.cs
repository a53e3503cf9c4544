using System.Collections.Immutable;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>Where a context key (brand, sex, garment …) gets its value.</summary>
/// <param name="Key">The key, as conditions of value maps and <c>translate</c> name it.</param>
/// <param name="Sources">Tried in order; the first that gives a value wins. At least one.</param>
/// <param name="Span">Where the profile says so.</param>
public sealed record ContextRule(string Key, ImmutableArray<ContextSource> Sources, TextSpan Span);
