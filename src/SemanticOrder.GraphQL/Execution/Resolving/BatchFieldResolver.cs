using System.Buffers;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>Hands all parents of a level to one call, in typed buffers from the pool.</summary>
internal sealed class BatchFieldResolver<TParent, TValue>(AsyncBatchResolver<TParent, TValue> resolve) : DeferredResolver
{
    public override async ValueTask ResolveAsync(ReadOnlyMemory<object?> parents, Memory<object?> values, FieldContext context)
    {
        var count = parents.Length;
        var typedParents = ArrayPool<TParent>.Shared.Rent(count);
        var typedValues = ArrayPool<TValue?>.Shared.Rent(count);
        try
        {
            for (var index = 0; index < count; index++)
                typedParents[index] = (TParent)parents.Span[index]!;
            typedValues.AsSpan(0, count).Clear();
            await resolve(typedParents.AsMemory(0, count), typedValues.AsMemory(0, count), context).ConfigureAwait(false);
            for (var index = 0; index < count; index++)
                values.Span[index] = typedValues[index];
        }
        finally
        {
            ArrayPool<TParent>.Shared.Return(typedParents, clearArray: true);
            ArrayPool<TValue?>.Shared.Return(typedValues, clearArray: true);
        }
    }
}
