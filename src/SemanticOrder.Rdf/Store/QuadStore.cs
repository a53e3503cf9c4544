using System.Runtime.InteropServices;

namespace SemanticOrder.Rdf;

/// <summary>
/// An in-process RDF dataset: one writer at a time (others wait), any number of readers, who take <see cref="Snapshot"/> and never wait.
/// A change is published as a new snapshot by one reference swap. When the delta of the snapshots has grown large, it is merged into their base on another thread;
/// writers go on meanwhile, and what they changed since stays as the delta of the new base.
/// </summary>
public sealed class QuadStore
{
    /// <summary>The delta is merged past this size, and past a part of the base.</summary>
    private const int DefaultMinDelta = 4096;
    private const int BasePerDelta = 64;

    /// <summary>A writer that outruns merging by this factor waits for it.</summary>
    private const int MaxDeltaFactor = 8;

    private readonly Lock _writer = new();
    private readonly int _minDelta;
    private QuadSnapshot _snapshot;
    private Task _merging = Task.CompletedTask;

    /// <summary>An empty store over a dictionary, which other stores and overlays may share.</summary>
    public QuadStore(TermDictionary terms)
        : this(terms, DefaultMinDelta)
    {
    }

    /// <summary>A store that begins with the statements of a snapshot, such as one read from a <see cref="SnapshotFile"/>, and shares its dictionary.</summary>
    public QuadStore(QuadSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        (_snapshot, _minDelta) = (snapshot, DefaultMinDelta);
    }

    internal QuadStore(TermDictionary terms, int minDelta)
    {
        ArgumentNullException.ThrowIfNull(terms);
        _snapshot = QuadSnapshot.Empty(terms);
        _minDelta = minDelta;
    }

    /// <summary>The latest state.</summary>
    public QuadSnapshot Snapshot => Volatile.Read(ref _snapshot);

    /// <summary>The dictionary of the statements.</summary>
    public TermDictionary Terms => Snapshot.Terms;

    /// <summary>
    /// The merge that is going on, or the last one. It changes no statement and no <see cref="QuadSnapshot.Version"/>. When it fails, the store is as before and
    /// the next change tries again.
    /// </summary>
    public Task Merging => Volatile.Read(ref _merging);

    /// <summary>
    /// Publishes a change as a whole. Takes time linear in the change and in the delta, which is bounded by a part of the base; the base is merged elsewhere. A
    /// writer much faster than merging is made to wait for it.
    /// </summary>
    /// <returns>The snapshot after it; the same as before when nothing changes.</returns>
    public QuadSnapshot Apply(QuadChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (Snapshot is var seen && DeltaOf(seen) > (long)LimitOf(seen) * MaxDeltaFactor)
            ((IAsyncResult)Merging).AsyncWaitHandle.WaitOne();
        lock (_writer)
        {
            var old = _snapshot;
            var final = new HashSet<Quad>(changes.Added);
            List<Quad> toAdd = [], toRestore = [], toRemove = [], toForget = [];
            foreach (var quad in final)
            {
                if (!old.Contains(quad))
                    (old.Removed.Contains(quad) ? toRestore : toAdd).Add(quad);
            }
            foreach (var quad in new HashSet<Quad>(changes.Removed))
            {
                if (!final.Contains(quad) && old.Contains(quad))
                    (old.Added.Contains(quad) ? toForget : toRemove).Add(quad);
            }
            if (toAdd.Count + toRestore.Count + toRemove.Count + toForget.Count == 0)
                return old;
            var added = old.Added.MergePlain(Index(toAdd), Index(toForget));
            var removed = old.Removed.MergePlain(Index(toRemove), Index(toRestore));
            var next = Publish(old.Base, added, removed, old.Version + 1);
            if (DeltaOf(next) > LimitOf(next) && _merging.IsCompleted)
                _merging = Task.Run(() => Merge(next));
            return next;
        }
    }

    /// <summary>Adds many statements at once, straight into the base; repeated ones are dropped. Uses more than one core.</summary>
    /// <returns>The snapshot after it.</returns>
    /// <exception cref="ArgumentException">A subject, predicate or object is None.</exception>
    public QuadSnapshot Load(ReadOnlySpan<Quad> quads)
    {
        var loaded = BulkIndex.Build(quads);
        lock (_writer)
        {
            var old = _snapshot;
            var merged = old.Base.MergePacked(old.Added, old.Removed).MergePacked(loaded, QuadIndex.Empty);
            return Publish(merged, QuadIndex.Empty, QuadIndex.Empty, old.Version + 1);
        }
    }

    private static QuadIndex Index(List<Quad> quads) => QuadIndex.BuildPlain(CollectionsMarshal.AsSpan(quads));

    private static int DeltaOf(QuadSnapshot snapshot) => snapshot.Added.Count + snapshot.Removed.Count;

    private int LimitOf(QuadSnapshot snapshot) => Math.Max(_minDelta, snapshot.Base.Count / BasePerDelta);

    private void Merge(QuadSnapshot from)
    {
        // One core: the others are the readers'.
        var merged = from.Base.MergePacked(from.Added, from.Removed, maxCores: 1);
        lock (_writer)
        {
            var now = _snapshot;
            // A bulk load that came in between has merged the same delta already.
            if (!ReferenceEquals(now.Base, from.Base))
                return;
            // Added since, or removed before and back since; and the reverse.
            var added = now.Added.MergePlain(from.Removed.MergePlain(QuadIndex.Empty, now.Removed), from.Added);
            var removed = now.Removed.MergePlain(from.Added.MergePlain(QuadIndex.Empty, now.Added), from.Removed);
            Publish(merged, added, removed, now.Version);
        }
    }

    private QuadSnapshot Publish(QuadIndex @base, QuadIndex added, QuadIndex removed, long version)
    {
        var next = new QuadSnapshot(_snapshot.Terms, version, @base, added, removed);
        Volatile.Write(ref _snapshot, next);
        return next;
    }
}
