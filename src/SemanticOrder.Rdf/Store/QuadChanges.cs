namespace SemanticOrder.Rdf;

/// <summary>
/// One atomic change of a <see cref="QuadStore"/>: removals, then additions, so that a statement in both ends up present
/// (SPARQL 1.1 Update §3.1.3). Not thread-safe.
/// </summary>
public sealed class QuadChanges
{
    private readonly List<Quad> _added = [];
    private readonly List<Quad> _removed = [];

    /// <summary>Statements to add, in the order given; those already present change nothing.</summary>
    public IReadOnlyList<Quad> Added => _added;

    /// <summary>Statements to remove, in the order given; absent ones change nothing.</summary>
    public IReadOnlyList<Quad> Removed => _removed;

    /// <summary>Asks for a statement to be present.</summary>
    /// <exception cref="ArgumentException">Subject, predicate or object is None.</exception>
    public QuadChanges Add(Quad quad)
    {
        if (quad.Subject.IsNone || quad.Predicate.IsNone || quad.Object.IsNone)
            throw new ArgumentException("A statement has a subject, a predicate and an object.", nameof(quad));
        _added.Add(quad);
        return this;
    }

    /// <summary>Asks for a statement to be absent.</summary>
    public QuadChanges Remove(Quad quad)
    {
        _removed.Add(quad);
        return this;
    }
}
