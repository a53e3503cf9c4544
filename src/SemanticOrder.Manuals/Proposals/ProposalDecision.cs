using SemanticOrder.Manuals.Editions;

namespace SemanticOrder.Manuals.Proposals;

/// <summary>What a person said of a proposal. Kept for good; one that was taken back says by which change.</summary>
/// <param name="Sequence">Grows with time.</param>
/// <param name="Change">Sequence of the change it was made in.</param>
/// <param name="Edition">The edition that the person had before them.</param>
/// <param name="Proposal">The proposal as decided: its state, reviewer and reason, its parts as changed, its words as that edition has them.</param>
/// <param name="At">When.</param>
/// <param name="UndoneIn">Sequence of the change that took it back; null while it stands.</param>
public sealed record ProposalDecision(long Sequence, long Change, EditionKey Edition, Proposal Proposal, DateTimeOffset At, long? UndoneIn);
