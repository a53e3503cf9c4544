using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Schema;
using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.Gateway.Manuals;

/// <summary>What a change of the review did.</summary>
/// <param name="Change">The change, kept.</param>
/// <param name="Publication">What was published; null for nothing.</param>
/// <param name="Problems">Accepted proposals that give no statement; known when something was published.</param>
internal sealed record ReviewOutcome(ReviewChange Change, PublishedKnowledge? Publication, IReadOnlyList<Diagnostic> Problems);
