using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>What would follow if a few statements were added.</summary>
internal sealed class HypotheticalClosure(KnowledgeClosure closure, CancellationToken cancellation)
{
    private int _nodes;

    /// <summary>A node of which nothing is known.</summary>
    public TermId Node() => closure.Asserted.Terms.Add(new Iri($"urn:semanticorder:hypothetical:{_nodes++}"));

    /// <summary>True when a contradiction would follow.</summary>
    public bool Contradicts(params Quad[] assumptions) => With(assumptions).Inconsistencies.Count > 0;

    /// <summary>True when a statement would follow, as it does from a contradiction.</summary>
    public bool Gives(Quad[] assumptions, Quad conclusion)
    {
        var assumed = With(assumptions);
        return assumed.Inconsistencies.Count > 0 || assumed.Contains(conclusion);
    }

    private KnowledgeClosure With(Quad[] assumptions)
    {
        var changes = new QuadChanges();
        foreach (var assumption in assumptions)
            changes.Add(assumption);
        return KnowledgeClosure.Compute(new QuadStore(closure.Asserted).Apply(changes), closure.Options, cancellation);
    }
}
