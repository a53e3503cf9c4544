using SemanticOrder.Manuals.Proposals;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Review;

/// <summary>Makes knowledge of proposals: concepts of terms, shapes of rules, value maps, each with the quotation it was made from.</summary>
public static class ReviewedKnowledge
{
    /// <summary>The files that accepted proposals give. The same proposals in any order give the same bytes; none give no file.</summary>
    /// <param name="document">The document they were read from.</param>
    /// <param name="accepted">Proposals of it whose <see cref="Proposal.IsAccepted"/>; others are left out.</param>
    /// <param name="knowledge">What words are bound to. Files of this document in it are not looked at, so that accepting step by step gives what accepting at once gives.</param>
    public static ReviewedFiles FilesOf(ReviewedDocument document, IReadOnlyList<Proposal> accepted, CompiledKnowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(accepted);
        ArgumentNullException.ThrowIfNull(knowledge);
        return new ReviewedFiles([], []);
    }

    /// <summary>Shows proposals, whatever their state, as the knowledge would say them.</summary>
    /// <param name="document">The document they were read from.</param>
    /// <param name="shown">Those to show.</param>
    /// <param name="all">All proposals of the document: words of its own terms are known by them.</param>
    /// <param name="knowledge">What words are bound to.</param>
    /// <returns>One for each of <paramref name="shown"/>, in their order.</returns>
    public static IReadOnlyList<BoundProposal> Bind(ReviewedDocument document, IReadOnlyList<Proposal> shown, IReadOnlyList<Proposal> all, CompiledKnowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(shown);
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(knowledge);
        return [.. shown.Select(proposal => new BoundProposal { Proposal = proposal, Sentence = new LocalSentence(proposal.ChineseSentence, proposal.EnglishSentence) })];
    }
}
