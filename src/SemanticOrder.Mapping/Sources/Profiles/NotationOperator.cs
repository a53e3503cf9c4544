using System.Collections.Immutable;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary><c>notation</c>: the designation that the text writes down, in a family of designation schemes.</summary>
/// <param name="Scheme">Name of the scheme family, for example <c>gbt1335</c>.</param>
/// <param name="Forms">Further ways of writing, tried in order after the scheme's own; may be empty.</param>
public sealed record NotationOperator(string Scheme, ImmutableArray<NotationForm> Forms) : ValueOperator;
