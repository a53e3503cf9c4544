using System.Collections.Immutable;
using SemanticOrder.Diagnostics;
using SemanticOrder.Manuals.Editions;

namespace SemanticOrder.Manuals.Proposals.InMemory;

/// <summary>The store that every other one is compared with. Everything is lost with the object. Thread-safe.</summary>
public sealed class InMemoryProposalStore : IProposalStore
{
    private readonly Lock _gate = new();
    private ImmutableList<Entry> _editions = [];
    private ImmutableList<ProposalDecision> _decisions = [];
    private ImmutableList<ReviewChange> _changes = [];
    private IReadOnlyList<ReviewedFile> _files = [];

    /// <inheritdoc/>
    public ValueTask<bool> AddEditionAsync(DocumentEdition edition, ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(edition);
        lock (_gate)
        {
            var known = _editions.Find(entry => entry.Edition.Key == edition.Key);
            if (known is { Edition.State: not EditionState.Failed })
                return ValueTask.FromResult(false);
            _editions = known is null
                ? _editions.Add(new Entry(edition, content.ToArray(), []))
                : _editions.Replace(known, known with { Edition = known.Edition with { State = EditionState.Waiting, Error = null, Title = edition.Title, Domain = edition.Domain } });
            return ValueTask.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DocumentEdition>> GetEditionsAsync(string? document = null, CancellationToken cancellation = default)
    {
        lock (_gate)
            return ValueTask.FromResult<IReadOnlyList<DocumentEdition>>([.. _editions.Select(entry => entry.Edition).Where(edition => document is null || edition.Key.Document == document)]);
    }

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>> ReadContentAsync(EditionKey edition, CancellationToken cancellation = default)
    {
        lock (_gate)
            return ValueTask.FromResult<ReadOnlyMemory<byte>>(FindNeedsLock(edition).Content);
    }

    /// <inheritdoc/>
    public ValueTask SaveReadingAsync(EditionKey edition, EditionReading reading, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Replace(edition, entry => entry with { Edition = entry.Edition.With(reading), Proposals = [.. reading.Proposals] });
    }

    /// <inheritdoc/>
    public ValueTask SaveFailureAsync(EditionKey edition, Diagnostic error, CancellationToken cancellation = default) =>
        Replace(edition, entry => entry with { Edition = entry.Edition with { State = EditionState.Failed, Error = error } });

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Proposal>> GetProposalsAsync(EditionKey edition, CancellationToken cancellation = default)
    {
        lock (_gate)
            return ValueTask.FromResult<IReadOnlyList<Proposal>>(FindNeedsLock(edition).Proposals);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<string, EditionKey>> FindEditionsAsync(IReadOnlyList<string> proposals, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(proposals);
        lock (_gate)
        {
            var found = new Dictionary<string, EditionKey>(StringComparer.Ordinal);
            foreach (var entry in _editions)
            {
                foreach (var id in entry.Proposals.Select(proposal => proposal.Id).Intersect(proposals, StringComparer.Ordinal))
                    found[id] = entry.Edition.Key;
            }

            return ValueTask.FromResult<IReadOnlyDictionary<string, EditionKey>>(found);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ProposalDecision>> GetDecisionsAsync(string? document = null, CancellationToken cancellation = default)
    {
        lock (_gate)
            return ValueTask.FromResult<IReadOnlyList<ProposalDecision>>([.. _decisions.Where(decision => document is null || decision.Edition.Document == document)]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ReviewChange>> GetChangesAsync(CancellationToken cancellation = default)
    {
        lock (_gate)
            return ValueTask.FromResult<IReadOnlyList<ReviewChange>>(_changes);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ReviewedFile>> GetFilesAsync(CancellationToken cancellation = default)
    {
        lock (_gate)
            return ValueTask.FromResult(_files);
    }

    /// <inheritdoc/>
    public ValueTask<ReviewChange> CommitAsync(NewReviewChange change, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (_gate)
        {
            if (change.Follows != _changes.Count || change.Undone.Any(undone => !_decisions.Exists(decision => decision.Sequence == undone && decision.UndoneIn is null)))
                throw ReviewException.Overtaken();
            foreach (var (edition, _) in change.Decisions)
                FindNeedsLock(edition);
            var kept = new ReviewChange(_changes.Count + 1, change.At.ToUniversalTime(), change.By, change.Version);
            _changes = _changes.Add(kept);
            _decisions = [.. _decisions.Select(decision => change.Undone.Contains(decision.Sequence) ? decision with { UndoneIn = kept.Sequence } : decision)];
            foreach (var (edition, proposal) in change.Decisions)
                _decisions = _decisions.Add(new ProposalDecision(_decisions.Count + 1, kept.Sequence, edition, proposal, kept.At, UndoneIn: null));
            if (change.Version is not null)
                _files = [.. change.Files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => file with { Content = file.Content.ToArray() })];
            return ValueTask.FromResult(kept);
        }
    }

    private ValueTask Replace(EditionKey key, Func<Entry, Entry> change)
    {
        lock (_gate)
        {
            var entry = FindNeedsLock(key);
            _editions = _editions.Replace(entry, change(entry));
            return ValueTask.CompletedTask;
        }
    }

    private Entry FindNeedsLock(EditionKey key) => _editions.Find(entry => entry.Edition.Key == key) ?? throw ReviewException.Unknown(key.ToString());

    private sealed record Entry(DocumentEdition Edition, byte[] Content, ImmutableList<Proposal> Proposals);
}
