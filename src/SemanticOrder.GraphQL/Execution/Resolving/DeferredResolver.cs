namespace SemanticOrder.GraphQL.Execution;

/// <summary>A resolver that is called before the response is written, once for all parents of a level.</summary>
internal abstract class DeferredResolver : FieldResolver
{
    /// <summary>Fills <paramref name="values"/>; a <see cref="FieldFailure"/> in it is an error of one parent's field, an exception is one of all.</summary>
    public abstract ValueTask ResolveAsync(ReadOnlyMemory<object?> parents, Memory<object?> values, FieldContext context);
}
