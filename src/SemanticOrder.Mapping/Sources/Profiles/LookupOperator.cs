namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary><c>lookup</c>: the concept that a value map gives for the text under the context.</summary>
/// <param name="ValueMap">The map, one of <see cref="SourceProfile.ValueMaps"/>.</param>
public sealed record LookupOperator(FileDeclaration ValueMap) : ValueOperator;
