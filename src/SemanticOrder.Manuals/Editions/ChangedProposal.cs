using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.Manuals.Editions;

/// <summary>A proposal whose text another edition has changed.</summary>
/// <param name="Before">In the older edition.</param>
/// <param name="After">In the newer one.</param>
public sealed record ChangedProposal(Proposal Before, Proposal After);
