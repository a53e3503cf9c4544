namespace SemanticOrder.Reasoning;

/// <summary>Reads RDF lists (RDF Schema 1.1 §5.2) out of the facts. A list that is broken, or bites its tail, is remembered and has no members.</summary>
internal sealed class ListTable(TripleTables tables, SchemaVocabulary vocabulary)
{
    private readonly Dictionary<uint, Fact> _malformed = [];

    /// <summary>The axioms that name lists that are none, as they were met.</summary>
    public IReadOnlyCollection<Fact> Malformed => _malformed.Values;

    /// <summary>True when the last round changed a list.</summary>
    public bool HasChanged => HasDelta(vocabulary.First) || HasDelta(vocabulary.Rest);

    /// <summary>The members in order; null when it is no list.</summary>
    /// <param name="head">The first cell, or <c>rdf:nil</c>.</param>
    /// <param name="cells">The axioms that name the list; takes the facts that it consists of.</param>
    public List<uint>? Read(uint head, List<Fact> cells)
    {
        var members = new List<uint>();
        var seen = new HashSet<uint>();
        for (var cell = head; cell != vocabulary.Nil;)
        {
            if (!seen.Add(cell) || One(vocabulary.First, cell) is not { } member || One(vocabulary.Rest, cell) is not { } rest)
            {
                _malformed.TryAdd(head, cells.Find(axiom => axiom.Object == head));
                return null;
            }
            members.Add(member);
            cells.Add(new Fact(cell, vocabulary.First, member));
            cells.Add(new Fact(cell, vocabulary.Rest, rest));
            cell = rest;
        }
        _malformed.Remove(head);
        return members;
    }

    private bool HasDelta(uint predicate) => tables.TryGet(predicate, out var table) && table.Delta.Count > 0;

    private uint? One(uint predicate, uint subject)
    {
        if (!tables.TryGet(predicate, out var table))
            return null;
        uint? found = null;
        foreach (var run in (SortedRun[])[.. table.BySubject.Runs, table.Delta])
        {
            for (var at = run.SeekNear(Fact.Pair(subject, 0), 0); at < run.Count && run.Keys[at] >> 32 == subject; at++)
            {
                if (!FactTag.IsLive(run.Tags[at]))
                    continue;
                if (found is not null)
                    return null;
                found = (uint)run.Keys[at];
            }
        }
        return found;
    }
}
