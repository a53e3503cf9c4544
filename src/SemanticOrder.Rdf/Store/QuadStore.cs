using System.Runtime.InteropServices;

namespace SemanticOrder.Rdf;

/// <summary>
/// An in-process RDF dataset: one writer at a time (others wait), any number of readers, who take <see cref="Snapshot"/> and never wait.
/// A change is published as a new snapshot by one reference swap.
/// </summary>
public sealed class QuadStore
{
    /// <summary>The delta is merged into the base past this size, and past an eighth of the base.</summary>
    private const int MinDeltaLimit = 4096;

    private readonly Lock _writer = new();
    private QuadSnapshot _snapshot;

    /// <summary>An empty store over a dictionary, which other stores and overlays may share.</summary>
    public QuadStore(TermDictionary terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        _snapshot = QuadSnapshot.Empty(terms);
    }

    /// <summary>The latest state.</summary>
    public QuadSnapshot Snapshot => Volatile.Read(ref _snapshot);

    /// <summary>The dictionary of the statements.</summary>
    public TermDictionary Terms => Snapshot.Terms;

    /// <summary>Publishes a change as a whole. Takes time linear in the delta, and once in a while in the store.</summary>
    /// <returns>The snapshot after it; the same as before when nothing changes.</returns>
    public QuadSnapshot Apply(QuadChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
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
            foreach (var quad in changes.Removed)
            {
                if (!final.Contains(quad) && old.Contains(quad))
                    (old.Added.Contains(quad) ? toForget : toRemove).Add(quad);
            }
            if (toAdd.Count + toRestore.Count + toRemove.Count + toForget.Count == 0)
                return old;
            var added = old.Added.MergePlain(Index(toAdd), Index(toForget));
            var removed = old.Removed.MergePlain(Index(toRemove), Index(toRestore));
            return added.Count + removed.Count > Math.Max(MinDeltaLimit, old.Base.Count / 8)
                ? Publish(old.Base.MergePacked(added, removed), QuadIndex.Empty, QuadIndex.Empty)
                : Publish(old.Base, added, removed);
        }
    }

    /// <summary>Adds many statements at once, straight into the base; repeated ones are dropped.</summary>
    /// <returns>The snapshot after it.</returns>
    public QuadSnapshot Load(ReadOnlySpan<Quad> quads)
    {
        var loaded = BulkIndex.Build(quads);
        lock (_writer)
        {
            var old = _snapshot;
            return Publish(old.Base.MergePacked(old.Added, old.Removed).MergePacked(loaded, QuadIndex.Empty), QuadIndex.Empty, QuadIndex.Empty);
        }
    }

    private static QuadIndex Index(List<Quad> quads) => QuadIndex.BuildPlain(CollectionsMarshal.AsSpan(quads));

    private QuadSnapshot Publish(QuadIndex @base, QuadIndex added, QuadIndex removed)
    {
        var next = new QuadSnapshot(_snapshot.Terms, _snapshot.Version + 1, @base, added, removed);
        Volatile.Write(ref _snapshot, next);
        return next;
    }
}
