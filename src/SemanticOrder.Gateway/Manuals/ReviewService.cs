using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Schema;
using SemanticOrder.Manuals.Editions;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.SemanticLayer.Review;

namespace SemanticOrder.Gateway.Manuals;

/// <summary>
/// From what a person says of proposals to a knowledge version: the files of all that is accepted are made anew, pass the gate with the folder's files, are kept with the decisions, and serve. What the gate
/// refuses changes nothing. Thread-safe.
/// </summary>
internal sealed class ReviewService(IProposalStore store, SchemaService schemas, DryRunService dryRuns, KnowledgeCompiler compiler, TimeProvider clock)
{
    private static readonly TimeSpan BlameLimit = TimeSpan.FromSeconds(15);

    private CompiledKnowledge? _folder;

    /// <summary>Keeps decisions, and publishes them if wanted.</summary>
    /// <param name="decisions">The decisions, in order.</param>
    /// <param name="publish">True to publish all that is accepted so far.</param>
    /// <param name="mode">Which orders are to be interpreted anew.</param>
    /// <param name="by">The reviewer.</param>
    /// <param name="cancellation">Stops the work until it is kept.</param>
    /// <exception cref="ReviewException">SO9041, SO9042.</exception>
    /// <exception cref="KnowledgeException">The gate refuses it; nothing changed.</exception>
    public async Task<ReviewOutcome> DecideAsync(IReadOnlyList<ReviewDecision> decisions, bool publish, ReinterpretMode mode, string by, CancellationToken cancellation)
    {
        var state = await ReviewState.ReadAsync(store, cancellation);
        var change = new NewReviewChange { Follows = state.Last, At = clock.GetUtcNow(), By = by, Decisions = await ResolveAsync(decisions, state, by, cancellation) };
        return publish ? await PublishAsync(state, change, mode, cancellation) : new ReviewOutcome(await store.CommitAsync(change, cancellation), null, []);
    }

    /// <summary>Takes back one decision, or those of a change, and publishes what stands without them.</summary>
    /// <param name="decision">The decision; null when <paramref name="change"/> is given.</param>
    /// <param name="change">The change; null when <paramref name="decision"/> is given.</param>
    /// <param name="mode">Which orders are to be interpreted anew.</param>
    /// <param name="by">Who takes them back.</param>
    /// <param name="cancellation">Stops the work until it is kept.</param>
    /// <exception cref="ReviewException">SO9041, SO9043.</exception>
    /// <exception cref="KnowledgeException">The gate refuses it; nothing changed.</exception>
    public async Task<ReviewOutcome> UndoAsync(long? decision, long? change, ReinterpretMode mode, string by, CancellationToken cancellation)
    {
        var state = await ReviewState.ReadAsync(store, cancellation);
        return await PublishAsync(state, new NewReviewChange { Follows = state.Last, At = clock.GetUtcNow(), By = by, Undone = state.Undoing(decision, change) }, mode, cancellation);
    }

    /// <summary>What accepting proposals, beside what is accepted, would do to stored orders. Nothing is kept.</summary>
    /// <param name="proposals">Ids.</param>
    /// <param name="sample">Most orders to look at.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ReviewException">SO9042: there is no such proposal.</exception>
    /// <exception cref="KnowledgeException">The gate would refuse it.</exception>
    public async Task<(DryRunReport Report, IReadOnlyList<Diagnostic> Problems)> TryAsync(IReadOnlyList<string> proposals, int sample, CancellationToken cancellation)
    {
        var state = await ReviewState.ReadAsync(store, cancellation);
        var accepted = await ResolveAsync([.. proposals.Select(id => new ReviewDecision(id, ProposalState.Accepted, [], ""))], state, "", cancellation);
        var folder = schemas.ReadFolder();
        var reviewed = AcceptedProposals.FilesOf(
            state.StandingAfter(new NewReviewChange { Follows = state.Last, At = clock.GetUtcNow(), By = "", Decisions = accepted }), state.Editions, await FolderKnowledgeAsync(folder, cancellation), state.LastPublished);
        var build = await Task.Run(() => compiler.Build(KnowledgeFileSet.Compose(folder, reviewed.Files), cancellation: cancellation), cancellation);
        var trial = build.Knowledge ?? throw new KnowledgeException(build.Diagnostics);
        var current = schemas.Current.Snapshot;
        return (await Task.Run(() => dryRuns.RunAsync(current, trial, sample, cancellation), cancellation), reviewed.Problems);
    }

    /// <summary>The knowledge that words of documents are bound to: the folder's, without what the review gave.</summary>
    /// <exception cref="KnowledgeException">The folder has errors.</exception>
    public Task<CompiledKnowledge> FolderKnowledgeAsync(CancellationToken cancellation) => FolderKnowledgeAsync(schemas.ReadFolder(), cancellation);

    private async Task<ReviewOutcome> PublishAsync(ReviewState state, NewReviewChange change, ReinterpretMode mode, CancellationToken cancellation)
    {
        var standing = state.StandingAfter(change);
        IReadOnlyList<Diagnostic> problems = [];
        CompiledKnowledge? folderKnowledge = null;
        ReviewChange? kept = null;
        try
        {
            var published = await schemas.PublishReviewAsync(
                async folder =>
                {
                    folderKnowledge = await FolderKnowledgeAsync(folder, cancellation);
                    var reviewed = AcceptedProposals.FilesOf(standing, state.Editions, folderKnowledge, state.LastPublished);
                    problems = reviewed.Problems;
                    return reviewed.Files;
                },
                async (version, files) => kept = await store.CommitAsync(
                    change with { Version = version.ToString(), Files = [.. files.Select(file => new ReviewedFile(file.Path, file.Content))] }, cancellation),
                mode,
                change.By,
                cancellation);
            return new ReviewOutcome(kept!, published, problems);
        }
        catch (KnowledgeException fault) when (fault.Diagnostics.Count > 0 && folderKnowledge is not null)
        {
            var blamed = await BlameAsync(standing, state.Editions, folderKnowledge, cancellation);
            throw blamed.Count > 0 ? new KnowledgeException(blamed) : fault;
        }
    }

    /// <summary>The folder's knowledge holds together, so a proposal may be to blame. It takes builds to find it; when these take too long, what was found stands as it is.</summary>
    private static async Task<IReadOnlyList<Diagnostic>> BlameAsync(IReadOnlyList<ProposalDecision> standing, IReadOnlyList<DocumentEdition> editions, CompiledKnowledge knowledge, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(BlameLimit);
        try
        {
            return await Task.Run(() => AcceptedProposals.Blame(standing, editions, knowledge, limit.Token), limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return [];
        }
    }

    /// <summary>Compiled once for each state of the folder.</summary>
    private async Task<CompiledKnowledge> FolderKnowledgeAsync(IReadOnlyList<KnowledgeFile> folder, CancellationToken cancellation)
    {
        var version = KnowledgeVersion.Of(folder);
        if (schemas.Current.Snapshot.Knowledge is var served && served.Version == version)
            return served;
        if (Volatile.Read(ref _folder) is { } known && known.Version == version)
            return known;
        var build = await Task.Run(() => compiler.Build(folder, cancellation: cancellation), cancellation);
        var compiled = build.Knowledge ?? throw new KnowledgeException(build.Diagnostics);
        Volatile.Write(ref _folder, compiled);
        return compiled;
    }

    /// <summary>The proposals that decisions are about, as decided.</summary>
    private async Task<IReadOnlyList<(EditionKey Edition, Proposal Proposal)>> ResolveAsync(IReadOnlyList<ReviewDecision> decisions, ReviewState state, string by, CancellationToken cancellation)
    {
        var editions = await store.FindEditionsAsync([.. decisions.Select(decision => decision.Proposal)], cancellation);
        var read = new Dictionary<EditionKey, Dictionary<string, Proposal>>();
        var resolved = new List<(EditionKey, Proposal)>();
        foreach (var decision in decisions)
        {
            if (!editions.TryGetValue(decision.Proposal, out var edition))
                throw new ReviewException("SO9042", $"There is no proposal '{decision.Proposal}'. Take ids from manual {{ proposals {{ id }} }}.");
            if (!read.TryGetValue(edition, out var proposals))
            {
                var said = state.Decisions.Where(made => made.Edition.Document == edition.Document);
                read[edition] = proposals = ProposalReview.Apply(await store.GetProposalsAsync(edition, cancellation), said).ToDictionary(proposal => proposal.Id, StringComparer.Ordinal);
            }

            resolved.Add((edition, Decide(proposals[decision.Proposal], decision, by)));
        }

        return resolved;
    }

    private static Proposal Decide(Proposal proposal, ReviewDecision decision, string by)
    {
        var changed = decision.Slots.GroupBy(slot => slot.Name, StringComparer.Ordinal).ToDictionary(named => named.Key, named => named.Last().Value, StringComparer.Ordinal);
        if (changed.Keys.Except(proposal.Slots.Select(slot => slot.Name), StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            throw new ReviewException("SO9042", $"The proposal has no part '{unknown}'. It has: {string.Join(", ", proposal.Slots.Select(slot => slot.Name))}.");
        List<ProposalSlot> slots = [.. proposal.Slots.Select(slot => slot with { Value = changed.GetValueOrDefault(slot.Name, slot.Value) })];
        var isChanged = !slots.SequenceEqual(proposal.Slots);
        return proposal with
        {
            State = decision.State == ProposalState.Accepted && (isChanged || proposal.State == ProposalState.Edited) ? ProposalState.Edited : decision.State,
            Slots = slots,
            Reviewer = by,
            Reason = decision.Reason,
        };
    }
}
