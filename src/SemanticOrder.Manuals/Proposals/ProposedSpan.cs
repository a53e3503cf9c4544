namespace SemanticOrder.Manuals.Proposals;

/// <summary>A stretch of a block that a fact proposer takes for a part of a proposal.</summary>
/// <param name="Slot">The name of the part, as <see cref="Proposal.Slots"/> has it for the kind.</param>
/// <param name="Start">Offset in the block, in UTF-16 code units.</param>
/// <param name="Text">The words that stand there.</param>
public readonly record struct ProposedSpan(string Slot, int Start, string Text);
