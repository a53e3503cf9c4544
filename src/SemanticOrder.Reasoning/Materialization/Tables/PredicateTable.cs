namespace SemanticOrder.Reasoning;

/// <summary>
/// The facts of one predicate as pairs of term numbers, by subject and, once it has been asked for, by object; and those that the last round added, which are
/// not among the others until <see cref="Absorb"/>. Reading is thread-safe between changes.
/// </summary>
internal sealed class PredicateTable(uint predicate)
{
    private readonly Lock _building = new();
    private RunIndex? _byObject;
    private SortedRun? _deltaByObject;

    public uint Predicate => predicate;

    public RunIndex BySubject { get; } = new();

    /// <summary>The facts of the last round, by subject.</summary>
    public SortedRun Delta { get; private set; } = SortedRun.Empty;

    public RunIndex ByObject
    {
        get
        {
            if (Volatile.Read(ref _byObject) is { } built)
                return built;
            lock (_building)
            {
                if (_byObject is null)
                    Volatile.Write(ref _byObject, BySubject.Swap());
                return _byObject;
            }
        }
    }

    /// <summary>The facts of the last round, by object.</summary>
    public SortedRun DeltaByObject
    {
        get
        {
            if (Volatile.Read(ref _deltaByObject) is { } built)
                return built;
            lock (_building)
            {
                if (_deltaByObject is null)
                    Volatile.Write(ref _deltaByObject, Delta.Swap());
                return _deltaByObject;
            }
        }
    }

    /// <summary>Facts, those of the last round included; gone ones count until runs are merged.</summary>
    public int Count => BySubject.Count + Delta.Count;

    /// <summary>Sets the facts of this round; none of them holds already.</summary>
    /// <param name="bySubject">Sorted by subject.</param>
    /// <param name="byObject">The same by object, when it is at hand.</param>
    public void SetDelta(SortedRun bySubject, SortedRun? byObject = null)
    {
        Delta = bySubject;
        _deltaByObject = bySubject.Count == 0 ? SortedRun.Empty : byObject;
    }

    /// <summary>Puts the facts of the last round among the others.</summary>
    public void Absorb()
    {
        if (Delta.Count == 0)
            return;
        _byObject?.Append(DeltaByObject);
        if (_byObject is null && BySubject.Count == 0 && _deltaByObject is not null)
            ByObject.Append(_deltaByObject);
        BySubject.Append(Delta);
        SetDelta(SortedRun.Empty);
    }

    /// <summary>The tag of a fact that holds, the last round's included.</summary>
    public bool TryFind(ulong key, out uint tag)
    {
        if (BySubject.TryFind(key, out tag))
            return true;
        var at = Delta.Find(key);
        if (at < 0)
            return false;
        tag = Delta.Tags[at];
        return FactTag.IsLive(tag);
    }

    /// <summary>Marks a fact that holds, an old one or one of the last round, as rewritten to other terms.</summary>
    public void MarkRewritten(ulong key, uint tag)
    {
        var rewritten = FactTag.Rewritten(tag);
        SetTag(key, rewritten);
        Set(Delta, key, rewritten);
        if (_deltaByObject is { } byObject)
            Set(byObject, Fact.Swap(key), rewritten);
    }

    /// <summary>Changes the tag of a fact that holds, in both orders. No round may be open.</summary>
    public void SetTag(ulong key, uint tag)
    {
        BySubject.SetTag(key, tag);
        _byObject?.SetTag(Fact.Swap(key), tag);
    }

    private static void Set(SortedRun run, ulong key, uint tag)
    {
        var at = run.Find(key);
        if (at >= 0)
            run.Tags[at] = tag;
    }
}
