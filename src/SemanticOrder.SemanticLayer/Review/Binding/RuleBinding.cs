using SemanticOrder.SemanticLayer.Review.Shapes;

namespace SemanticOrder.SemanticLayer.Review.Binding;

/// <summary>What became of a rule.</summary>
/// <param name="Rule">The rule in the terms of the knowledge; null when it could not be bound.</param>
/// <param name="NotBound">What is missing; null when nothing is. Beside a rule: what of it is not checked.</param>
/// <param name="Evidence">Which words mean what.</param>
internal sealed record RuleBinding(BoundRule? Rule, LocalSentence? NotBound, IReadOnlyList<BindingEvidence> Evidence);
