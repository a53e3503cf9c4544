namespace SemanticOrder.Manuals.Proposals;

/// <summary>A part of a proposal that a person may change.</summary>
/// <param name="Name">For example <c>definition</c>, <c>value</c>.</param>
/// <param name="Value">As text; lists are separated by a vertical bar with blanks around it; empty for none.</param>
public readonly record struct ProposalSlot(string Name, string Value);
