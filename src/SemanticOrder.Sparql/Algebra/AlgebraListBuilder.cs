namespace SemanticOrder.Sparql.Algebra;

/// <summary>Makes <see cref="AlgebraList{T}"/>s from collection expressions.</summary>
public static class AlgebraListBuilder
{
    /// <summary>A list of these parts.</summary>
    public static AlgebraList<T> Create<T>(ReadOnlySpan<T> items) => new([.. items]);
}
