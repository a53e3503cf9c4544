namespace SemanticOrder.Orders.Interpretations;

/// <summary>Where a statement comes from; its <c>why</c> goes down to this.</summary>
public enum StatementOrigin : byte
{
    /// <summary>Read from a record by a source profile.</summary>
    Mapped = 0,

    /// <summary>Put together by an operator from other statements of the order (a deadline, a difference, a designation).</summary>
    Computed = 1,

    /// <summary>Entailed by the ontology.</summary>
    Inferred = 2,
}
