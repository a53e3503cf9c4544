namespace SemanticOrder.SemanticLayer.Knowledge;

/// <summary>What is inferred differently of one term.</summary>
/// <param name="Iri">The term.</param>
/// <param name="LabelZh">Its Chinese label.</param>
/// <param name="LabelEn">Its English label.</param>
/// <param name="Added">What follows now and did not hold before, sorted by property and value.</param>
/// <param name="Removed">What followed before and does not hold now, sorted likewise.</param>
public sealed record ConceptChange(string Iri, string LabelZh, string LabelEn, IReadOnlyList<InferredStatement> Added, IReadOnlyList<InferredStatement> Removed);
