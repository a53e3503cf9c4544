namespace SemanticOrder.GraphQL.Execution;

/// <summary>One call of a field's resolver, for all parents of a level, as middleware sees it. Not to be kept.</summary>
/// <param name="context">The arguments and the request.</param>
/// <param name="parents">At least one parent, in response order.</param>
/// <param name="values">As long as the parents.</param>
public sealed class FieldInvocation(FieldContext context, ReadOnlyMemory<object?> parents, Memory<object?> values)
{
    /// <summary>The field, its arguments, the request.</summary>
    public FieldContext Context { get; } = context;

    /// <summary>The parents, in response order.</summary>
    public ReadOnlyMemory<object?> Parents { get; } = parents;

    /// <summary>The values, by the position of the parent: null before the resolver has run; an <see cref="Exception"/> is an error of that parent's field.</summary>
    public Memory<object?> Values { get; } = values;
}
