using SemanticOrder.Gateway.Schema.Resolvers;
using SemanticOrder.Gateway.Schema.Values;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.Manuals.Editions;
using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.Gateway.Schema.Review;

/// <summary>Reads the proposals of editions for a request.</summary>
internal static class ProposalPages
{
    private const int Largest = 500;

    /// <summary>Fields of a proposal that ask what it means in the knowledge.</summary>
    private static readonly string[] Binding = ["sentence", "evidence", "notBound", "turtle", "passing", "failing"];

    /// <summary>The field <c>Manual.proposals</c>.</summary>
    /// <exception cref="GraphQLFieldException">SO8026: <c>after</c> is no proposal of the edition.</exception>
    public static async ValueTask<IReadOnlyList<ProposalView>> ReadAsync(ManualView manual, FieldContext context)
    {
        var (state, kind) = (context.Argument<string>("state"), context.Argument<string>("kind"));
        var (all, decisions) = await LoadAsync(manual.Edition.Key, context);
        IEnumerable<Proposal> wanted = all;
        if (context.Argument<string>("after") is { } after)
        {
            wanted = all.SkipWhile(proposal => proposal.Id != after).Skip(1);
            if (!all.Any(proposal => proposal.Id == after))
                throw new GraphQLFieldException("SO8026", $"after: '{after}' is no proposal of this edition.");
        }

        wanted = wanted.Where(proposal => (state is null || EnumName.Of(proposal.State) == state) && (kind is null || EnumName.Of(proposal.Kind) == kind));
        return await ViewAsync(manual.Edition, [.. wanted.Take(Page.Size(context, "first", 50, Largest))], all, decisions, context, []);
    }

    /// <summary>The first proposals of one kind.</summary>
    public static async ValueTask<IReadOnlyList<ProposalView>> ReadAsync(ManualView manual, ProposalKind kind, FieldContext context)
    {
        var (all, decisions) = await LoadAsync(manual.Edition.Key, context);
        return await ViewAsync(manual.Edition, [.. all.Where(proposal => proposal.Kind == kind).Take(Page.Size(context, "first", 100, Largest))], all, decisions, context, []);
    }

    /// <summary>The field <c>Manual.diff</c>.</summary>
    /// <returns>Null when there is no other edition to compare with.</returns>
    /// <exception cref="ReviewException">SO9040: <c>since</c> is no edition of the document.</exception>
    public static async ValueTask<DiffView?> CompareAsync(ManualView manual, FieldContext context)
    {
        var since = context.Argument<string>("since") is { } hash
            ? manual.All.FirstOrDefault(edition => edition.Key.Hash == hash) ?? throw ReviewException.Unknown(hash)
            : manual.All.TakeWhile(edition => edition.Key != manual.Edition.Key).LastOrDefault();
        if (since is null)
            return null;
        var (before, decisions) = await LoadAsync(since.Key, context);
        var (after, _) = await LoadAsync(manual.Edition.Key, context);
        var diff = EditionDiff.Of(before, after);
        return new DiffView(
            since.Key.Hash,
            await ViewAsync(manual.Edition, diff.Added, after, decisions, context, ["added"]),
            await ViewAsync(since, [.. diff.Changed.Select(change => change.Before)], before, decisions, context, ["changed", "before"]),
            await ViewAsync(manual.Edition, [.. diff.Changed.Select(change => change.After)], after, decisions, context, ["changed", "after"]),
            await ViewAsync(since, diff.Gone, before, decisions, context, ["gone"]));
    }

    private static async ValueTask<(IReadOnlyList<Proposal> All, IReadOnlyList<ProposalDecision> Decisions)> LoadAsync(EditionKey edition, FieldContext context)
    {
        var store = context.State<RequestState>().Services.Proposals;
        var decisions = await store.GetDecisionsAsync(edition.Document, context.CancellationToken);
        return (ProposalReview.Apply(await store.GetProposalsAsync(edition, context.CancellationToken), decisions), decisions);
    }

    /// <param name="edition">The edition they are of.</param>
    /// <param name="shown">Those to show.</param>
    /// <param name="all">All of the edition.</param>
    /// <param name="decisions">What was said of them.</param>
    /// <param name="context">The field.</param>
    /// <param name="path">The fields between it and the proposals.</param>
    private static async ValueTask<IReadOnlyList<ProposalView>> ViewAsync(
        DocumentEdition edition, IReadOnlyList<Proposal> shown, IReadOnlyList<Proposal> all, IReadOnlyList<ProposalDecision> decisions, FieldContext context, string[] path)
    {
        var isBound = shown.Count > 0 && Binding.Any(field => context.Selects([.. path, field]));
        var knowledge = isBound ? await context.State<RequestState>().Services.Review.FolderKnowledgeAsync(context.CancellationToken) : null;
        return new ProposalPage(edition, shown, all, decisions, knowledge).Views;
    }
}
