namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>The text is a full IRI: <c>~iri</c>, or <c>type: iri</c>.</summary>
public sealed record ConstantIriOperator : ValueOperator;
