using System.Buffers;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>Starts one task per parent, then awaits them in order.</summary>
internal sealed class AsyncResolver<TParent, TValue>(Func<TParent, FieldContext, ValueTask<TValue>> resolve) : DeferredResolver
{
    public override async ValueTask ResolveAsync(ReadOnlyMemory<object?> parents, Memory<object?> values, FieldContext context)
    {
        var tasks = ArrayPool<ValueTask<TValue>>.Shared.Rent(parents.Length);
#pragma warning disable CA2012 // Each task is awaited exactly once, below.
        for (var index = 0; index < parents.Length; index++)
            tasks[index] = Start(parents.Span[index], context);
#pragma warning restore CA2012

        // Every task is awaited even when one is cancelled, so that none is left running with the request's state.
        OperationCanceledException? cancelled = null;
        for (var index = 0; index < parents.Length; index++)
        {
            try
            {
                object? value = await tasks[index].ConfigureAwait(false);
                values.Span[index] = value;
            }
            catch (OperationCanceledException fault) when (context.IsCancellation(fault))
            {
                cancelled = fault;
            }
            catch (Exception fault)
            {
                values.Span[index] = new FieldFailure(fault);
            }
        }

        ArrayPool<ValueTask<TValue>>.Shared.Return(tasks, clearArray: true);
        if (cancelled is not null)
            throw cancelled;
    }

    private ValueTask<TValue> Start(object? parent, FieldContext context)
    {
        try
        {
            return resolve((TParent)parent!, context);
        }
        catch (Exception fault)
        {
            return ValueTask.FromException<TValue>(fault);
        }
    }
}
