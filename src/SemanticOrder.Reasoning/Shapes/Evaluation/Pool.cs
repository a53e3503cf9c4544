namespace SemanticOrder.Reasoning.Shapes;

/// <summary>Columns that are used again and again in one validation. One thread at a time.</summary>
/// <typeparam name="T">What is lent.</typeparam>
internal sealed class Pool<T>
    where T : class, new()
{
    private readonly Stack<T> _free = new();

    /// <summary>One that nobody else uses now; it may hold what its last user left.</summary>
    public T Rent() => _free.TryPop(out var item) ? item : new T();

    public void Return(T item) => _free.Push(item);
}
