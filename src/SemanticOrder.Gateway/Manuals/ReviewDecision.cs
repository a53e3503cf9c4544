using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.Gateway.Manuals;

/// <summary>What a reviewer says of a proposal.</summary>
/// <param name="Proposal">Its id.</param>
/// <param name="State">The state it is to have.</param>
/// <param name="Slots">The parts that were changed; the others stay.</param>
/// <param name="Reason">Why; empty for no reason.</param>
internal sealed record ReviewDecision(string Proposal, ProposalState State, IReadOnlyList<ProposalSlot> Slots, string Reason);
