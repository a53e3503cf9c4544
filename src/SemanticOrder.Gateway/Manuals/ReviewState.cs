using SemanticOrder.Manuals.Editions;
using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.Gateway.Manuals;

/// <summary>The review at one moment, and as a change would make it. Immutable.</summary>
/// <param name="Changes">All changes, oldest first.</param>
/// <param name="Decisions">All decisions, oldest first.</param>
/// <param name="Editions">All editions, oldest first.</param>
internal sealed record ReviewState(IReadOnlyList<ReviewChange> Changes, IReadOnlyList<ProposalDecision> Decisions, IReadOnlyList<DocumentEdition> Editions)
{
    /// <summary>Reads the review.</summary>
    public static async Task<ReviewState> ReadAsync(IProposalStore store, CancellationToken cancellation)
    {
        // Changes first: one that is kept while the rest is read makes what is made from this state fail, instead of being overlooked.
        var changes = await store.GetChangesAsync(cancellation);
        return new ReviewState(changes, await store.GetDecisionsAsync(cancellation: cancellation), await store.GetEditionsAsync(cancellation: cancellation));
    }

    /// <summary>The sequence of the last change.</summary>
    public long Last => Changes.Count > 0 ? Changes[^1].Sequence : 0;

    /// <summary>The sequence of the last change that published, and told what was wrong; 0 when none did.</summary>
    public long LastPublished => Changes.LastOrDefault(change => change.Version is not null)?.Sequence ?? 0;

    /// <summary>The decisions that would stand after a change.</summary>
    public IReadOnlyList<ProposalDecision> StandingAfter(NewReviewChange change) => ProposalReview.Standing(
        Decisions.Select(decision => change.Undone.Contains(decision.Sequence) ? decision with { UndoneIn = Last + 1 } : decision)
            .Concat(change.Decisions.Select((made, index) => new ProposalDecision(long.MaxValue - change.Decisions.Count + index, Last + 1, made.Edition, made.Proposal, change.At, UndoneIn: null))));

    /// <summary>The decisions that taking back one decision, or a change, takes back.</summary>
    /// <exception cref="ReviewException">SO9043: there are none.</exception>
    public IReadOnlyList<long> Undoing(long? decision, long? change)
    {
        var standing = Decisions.Where(made => made.UndoneIn is null);
        var undone = (decision, change) switch
        {
            ({ } one, null) => standing.Where(made => made.Sequence == one),
            (null, { } all) when Changes.FirstOrDefault(made => made.Sequence == all) is { } named => standing.Where(made => made.Change <= all && made.Change >= FirstOf(named)),
            _ => [],
        };
        return undone.Select(made => made.Sequence).ToList() is { Count: > 0 } found
            ? found
            : throw new ReviewException("SO9043", "There is nothing to take back: name one decision or one change, whose decisions were not taken back before.");
    }

    /// <summary>A publication took with it what was decided since the one before.</summary>
    private long FirstOf(ReviewChange change) =>
        change.Version is null ? change.Sequence : Changes.LastOrDefault(former => former.Sequence < change.Sequence && former.Version is not null) is { } former ? former.Sequence + 1 : 1;
}
