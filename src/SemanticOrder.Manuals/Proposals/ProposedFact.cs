namespace SemanticOrder.Manuals.Proposals;

/// <summary>What a fact proposer found in a block: nothing but stretches of it.</summary>
/// <param name="Kind">A term or a relation; rules are made by the rules of language alone.</param>
/// <param name="Spans">Its parts, each name once.</param>
public sealed record ProposedFact(ProposalKind Kind, IReadOnlyList<ProposedSpan> Spans);
