namespace SemanticOrder.SemanticLayer.Review.Shapes;

/// <summary>A rule in the terms of the knowledge.</summary>
/// <param name="Id">Id of the proposal.</param>
/// <param name="Section">Number of the clause.</param>
/// <param name="Focus">IRI of the class of nodes it is about.</param>
/// <param name="Conditions">What has to hold of a node first; all of them.</param>
/// <param name="Requirement">What is asked.</param>
/// <param name="IsError">Whether breaking it is a violation; else a warning.</param>
internal sealed record BoundRule(string Id, string Section, string Focus, IReadOnlyList<RuleCondition> Conditions, RuleRequirement Requirement, bool IsError);
