namespace SemanticOrder.GraphQL.Execution;

/// <summary>Lets the parts of one answer run one at a time; who waits for I/O lets another one go on.</summary>
internal sealed class ExecutionTurn : IDisposable
{
    private readonly SemaphoreSlim _free = new(1, 1);

    /// <summary>Waits until no other part runs.</summary>
    public Task TakeAsync(CancellationToken cancellation) => _free.WaitAsync(cancellation);

    /// <summary>Lets the next one go on.</summary>
    public void Pass() => _free.Release();

    /// <summary>Waits for the resolvers of a level without having the turn, and has it again afterwards, come what may.</summary>
    public async ValueTask YieldAsync(LoadScheduler loads, Task level)
    {
        Pass();
        try
        {
            await loads.RunAsync(level).ConfigureAwait(false);
        }
        finally
        {
            await _free.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();
}
