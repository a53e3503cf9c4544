namespace SemanticOrder.Rdf;

/// <summary>The four places of a <see cref="Quad"/>.</summary>
public enum QuadPosition : byte
{
    /// <summary>The subject.</summary>
    Subject = 0,

    /// <summary>The predicate.</summary>
    Predicate,

    /// <summary>The object.</summary>
    Object,

    /// <summary>The name of the graph; <see cref="TermId.None"/> in the default graph.</summary>
    Graph,
}
