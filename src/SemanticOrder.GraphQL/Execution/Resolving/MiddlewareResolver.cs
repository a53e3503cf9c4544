using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>A resolver of any kind inside its middleware; the first is the outermost.</summary>
internal sealed class MiddlewareResolver(FieldResolver inner, ImmutableArray<FieldMiddleware> middleware) : DeferredResolver
{
    public static FieldResolver Wrap(FieldResolver inner, ImmutableArray<FieldMiddleware> middleware) => middleware.IsEmpty ? inner : new MiddlewareResolver(inner, middleware);

    public override ValueTask ResolveAsync(ReadOnlyMemory<object?> parents, Memory<object?> values, FieldContext context) => InvokeAsync(new FieldInvocation(context, parents, values), 0);

    private ValueTask InvokeAsync(FieldInvocation invocation, int index) => index == middleware.Length
        ? ResolveAsync(invocation)
        : middleware[index](invocation, () => InvokeAsync(invocation, index + 1));

    private async ValueTask ResolveAsync(FieldInvocation invocation)
    {
        if (inner is DeferredResolver deferred)
        {
            await deferred.ResolveAsync(invocation.Parents, invocation.Values, invocation.Context).ConfigureAwait(false);
            ShowFailures(invocation.Values.Span);
            return;
        }

        var pure = (PureResolver)inner;
        for (var index = 0; index < invocation.Parents.Length; index++)
        {
            try
            {
                invocation.Values.Span[index] = pure.Resolve(invocation.Parents.Span[index], invocation.Context);
            }
            catch (Exception fault) when (!invocation.Context.IsCancellation(fault))
            {
                invocation.Values.Span[index] = fault;
            }
        }
    }

    private static void ShowFailures(Span<object?> values)
    {
        foreach (ref var value in values)
        {
            if (value is FieldFailure failure)
                value = failure.Exception;
        }
    }
}
