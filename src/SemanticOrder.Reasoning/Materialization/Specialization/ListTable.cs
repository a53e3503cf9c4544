namespace SemanticOrder.Reasoning;

/// <summary>Reads RDF lists (RDF Schema 1.1 §5.2) out of the facts. A list that is broken, or bites its tail, is remembered and has no members.</summary>
internal sealed class ListTable(TripleTables tables, SchemaVocabulary vocabulary)
{
    private readonly HashSet<uint> _malformed = [];

    /// <summary>Heads of lists that a rule asked for and that are no lists.</summary>
    public IReadOnlyCollection<uint> Malformed => _malformed;

    /// <summary>True when the last round changed a list.</summary>
    public bool HasChanged => HasDelta(vocabulary.First) || HasDelta(vocabulary.Rest);

    /// <summary>The members in order; null when it is no list.</summary>
    /// <param name="head">The first cell, or <c>rdf:nil</c>.</param>
    /// <param name="cells">Takes the facts that the list consists of.</param>
    public List<uint>? Read(uint head, List<Fact> cells)
    {
        var members = new List<uint>();
        var seen = new HashSet<uint>();
        for (var cell = head; cell != vocabulary.Nil;)
        {
            if (!seen.Add(cell) || One(vocabulary.First, cell) is not { } member || One(vocabulary.Rest, cell) is not { } rest)
            {
                _malformed.Add(head);
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
