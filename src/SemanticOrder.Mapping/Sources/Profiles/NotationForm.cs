using System.Collections.Immutable;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>A way of writing a designation, for example <c>{girth}{type}/{height}</c>.</summary>
/// <param name="Text">The form as written.</param>
/// <param name="Segments">Its placeholders and the literal texts between them, from left to right.</param>
public sealed record NotationForm(string Text, ImmutableArray<NotationSegment> Segments);
