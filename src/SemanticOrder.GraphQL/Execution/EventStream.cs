using System.Runtime.CompilerServices;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>Source streams of any event type as streams of objects.</summary>
internal static class EventStream
{
    public static async IAsyncEnumerable<object?> AsObjects<T>(IAsyncEnumerable<T> source, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var item in source.WithCancellation(cancellation).ConfigureAwait(false))
            yield return item;
    }
}
