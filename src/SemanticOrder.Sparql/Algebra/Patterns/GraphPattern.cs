namespace SemanticOrder.Sparql.Algebra;

/// <summary>
/// A node of the SPARQL algebra (SPARQL 1.1 §18.2, §18.4, §18.5). Immutable; equal when the trees are. The parser makes the algebra of the specification's translation, without its
/// simplification step being needed: joins with the empty pattern do not occur.
/// </summary>
public abstract record GraphPattern
{
    private protected GraphPattern()
    {
    }

    /// <summary>The pattern of an empty group: one solution that binds nothing (Z of §18.2.2).</summary>
    public static GraphPattern Unit { get; } = new BasicGraphPattern([]);
}
