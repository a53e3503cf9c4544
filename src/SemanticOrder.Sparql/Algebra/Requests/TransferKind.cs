namespace SemanticOrder.Sparql.Algebra;

/// <summary>How one graph is brought into another (SPARQL 1.1 Update §3.2.3 to §3.2.5).</summary>
public enum TransferKind
{
    /// <summary>ADD: the target keeps what it has.</summary>
    Add,

    /// <summary>COPY: the target is emptied first.</summary>
    Copy,

    /// <summary>MOVE: the target is emptied first, the source afterwards.</summary>
    Move,
}
