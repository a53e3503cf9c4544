using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>
/// The data graph of a validation (SHACL §1.1), asked for whole columns at a time. Focus nodes are given ascending and distinct, and answers come in their order.
/// One thread at a time.
/// </summary>
internal abstract class ValidationData
{
    private readonly Dictionary<TermId, TermId[]> _subclasses = [];

    /// <summary>The statements, for SPARQL.</summary>
    public abstract IQuadSource Source { get; }

    /// <summary>The graph in them that is validated.</summary>
    public abstract GraphSelection Graphs { get; }

    public ITermSource Terms => Source.Terms;

    /// <summary>The objects (forward) or subjects (backward) of one predicate, a row for each focus node.</summary>
    public abstract void Values(TermId predicate, bool isForward, ReadOnlySpan<TermId> focus, ValueNodes into);

    /// <summary>All statements about focus nodes: their predicates and, in parallel, their objects, repeated ones included.</summary>
    public abstract void Outgoing(ReadOnlySpan<TermId> focus, ValueNodes predicates, ValueNodes objects);

    /// <summary>False for a node that is named as a target but is none of this graph's business.</summary>
    public virtual bool HasNode(TermId node) => true;

    /// <summary>Adds the subjects (or objects) of all statements of one predicate to a column, in any order.</summary>
    public abstract void Ends(TermId predicate, bool isSubject, TermColumn into);

    /// <summary>Adds the nodes that are stated to be of one of the classes to a column, in any order.</summary>
    public abstract void Instances(ReadOnlySpan<TermId> classes, TermColumn into);

    /// <summary>Marks the nodes that are stated to be of one of the classes.</summary>
    public abstract void MarkInstances(ReadOnlySpan<TermId> nodes, ReadOnlySpan<TermId> classes, Span<bool> marks);

    /// <summary>A class and all that are transitively stated to be its subclasses (SHACL type, SHACL §1.1).</summary>
    public ReadOnlySpan<TermId> SubclassesOf(TermId @class)
    {
        if (_subclasses.TryGetValue(@class, out var known))
            return known;
        var found = new List<TermId> { @class };
        var seen = new HashSet<TermId>(found);
        for (var at = 0; at < found.Count; at++)
        {
            foreach (var subclass in StatedSubclasses(found[at]))
            {
                if (seen.Add(subclass))
                    found.Add(subclass);
            }
        }
        _subclasses.Add(@class, known = [.. found]);
        return known;
    }

    /// <summary>The classes that are directly stated to be subclasses.</summary>
    protected abstract IEnumerable<TermId> StatedSubclasses(TermId @class);

    /// <summary>Forgets what was asked of an earlier state.</summary>
    protected void ForgetClasses() => _subclasses.Clear();
}
