namespace SemanticOrder.GraphQL.Execution;

/// <summary>
/// Collects the keys that resolvers ask for one by one and fetches them together; a key is fetched once a request. For resolvers that see one parent at a time: one that can take all parents of a
/// level is better written as a batch resolver. One instance serves all requests; what it remembers belongs to the request. Thread-safe.
/// </summary>
/// <typeparam name="TKey">What values are found by.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
/// <param name="fetch">Finds the values of distinct keys, at least one, in one call; keys that are not in the result have no value.</param>
/// <param name="maxBatchSize">The most keys of one call; more are fetched in several calls at once.</param>
public sealed class DataLoader<TKey, TValue>(Func<IReadOnlyList<TKey>, FieldContext, ValueTask<IReadOnlyDictionary<TKey, TValue>>> fetch, int maxBatchSize = 1000)
    where TKey : notnull
{
    /// <summary>The value of a key; the default of <typeparamref name="TValue"/> when it has none. What the fetch throws is thrown for each of its keys.</summary>
    /// <param name="context">The context of the resolver that asks.</param>
    /// <param name="key">The key.</param>
    public ValueTask<TValue?> LoadAsync(FieldContext context, TKey key)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new ValueTask<TValue?>(context.Loads.QueueOf(this, static (loader, scheduler) => new LoadQueue<TKey, TValue>(loader, scheduler)).LoadAsync(key, context));
    }

    internal int MaxBatchSize => maxBatchSize;

    internal ValueTask<IReadOnlyDictionary<TKey, TValue>> FetchAsync(IReadOnlyList<TKey> keys, FieldContext context) => fetch(keys, context);
}
