namespace SemanticOrder.Gateway.Schema.Review;

/// <summary>What an edition proposes differently from another.</summary>
/// <param name="Since">Hash of the other edition.</param>
/// <param name="Added">Of the newer edition alone.</param>
/// <param name="Before">Changed proposals as the older edition has them.</param>
/// <param name="After">The same as the newer has them, in the same order.</param>
/// <param name="Gone">Of the older edition alone.</param>
internal sealed record DiffView(string Since, IReadOnlyList<ProposalView> Added, IReadOnlyList<ProposalView> Before, IReadOnlyList<ProposalView> After, IReadOnlyList<ProposalView> Gone);
