namespace SemanticOrder.Rdf;

/// <summary>The numberings that the packed orders of one index share: one for subjects and objects, so that they can be compared, one each for predicates and graphs.</summary>
internal sealed record IndexCodes(TermCodes Nodes, TermCodes Predicates, TermCodes Graphs)
{
    public long AllocatedBytes => Nodes.AllocatedBytes + Predicates.AllocatedBytes + Graphs.AllocatedBytes;

    public TermCodes Of(IndexOrder order, int column) => Of(order.PositionOf(column));

    public TermCodes Of(QuadPosition position) => position switch
    {
        QuadPosition.Predicate => Predicates,
        QuadPosition.Graph => Graphs,
        _ => Nodes,
    };

    /// <summary>True when the numberings are the very same.</summary>
    public bool IsSame(IndexCodes other) =>
        ReferenceEquals(Nodes, other.Nodes) && ReferenceEquals(Predicates, other.Predicates) && ReferenceEquals(Graphs, other.Graphs);

    public IndexCodes Union(IndexCodes other) => new(Nodes.Union(other.Nodes), Predicates.Union(other.Predicates), Graphs.Union(other.Graphs));
}
