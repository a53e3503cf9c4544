using System.Diagnostics.CodeAnalysis;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>One run of a planned operation: resolve what has to be resolved first, then write; for a mutation field by field.</summary>
internal sealed class OperationRun(ExecutionState state)
{
    public ExecutionState State { get; } = state;

    /// <summary>Writes the value of <c>data</c>.</summary>
    /// <returns>False when a null has come up to it; what was written is the caller's to take back.</returns>
    public ValueTask<bool> WriteDataAsync(ResponseWriter writer)
    {
        var (plan, root) = (State.Plan.Root, State.Request.RootValue);
        if (!plan.NeedsPrefetch)
            return new ValueTask<bool>(new ResultWriter(State, writer).TryWriteObject(plan, root));
        var batch = new ObjectBatch(plan);
        batch.Add(root);
        return State.Plan.Operation.Definition.Operation == OperationKind.Mutation
            ? WriteSerialAsync(batch, root, writer)
            : WriteBatchAsync(batch, root, writer);
    }

    /// <summary><c>CreateSourceEventStream</c> (GraphQL §6.2.3.1)</summary>
    public bool TryOpenSource([NotNullWhen(true)] out IAsyncEnumerable<object?>? source)
    {
        source = null;
        var field = State.Plan.Root.Fields[0];
        State.Enter(field.ResponseName);
        var context = State.ContextOf(field);
        if (context.Problem is { } problem)
        {
            State.Report(field, problem);
            return false;
        }

        if (field.Definition.Subscriber is not { } subscribe)
        {
            State.Report(field, ErrorCodes.NoEventStream, $"Nothing says where the events of '{field.Definition}' come from.");
            return false;
        }

        try
        {
            source = subscribe(context, State.Request.RootValue);
            return true;
        }
        catch (Exception fault) when (!State.IsCancellation(fault))
        {
            State.Report(field, fault);
            return false;
        }
    }

    private async ValueTask<bool> WriteBatchAsync(ObjectBatch batch, object? root, ResponseWriter writer)
    {
        await new LevelResolver(State).ResolveAsync(batch).ConfigureAwait(false);
        return new ResultWriter(State, writer).TryWriteObject(batch.Plan, root, batch);
    }

    /// <summary><c>ExecuteMutation</c> (GraphQL §6.2.2): a root field starts when the one before it is complete, with everything below it.</summary>
    private async ValueTask<bool> WriteSerialAsync(ObjectBatch batch, object? root, ResponseWriter writer)
    {
        var result = new ResultWriter(State, writer);
        writer.WriteByte((byte)'{');
        for (var index = 0; index < batch.Plan.Fields.Length; index++)
        {
            if (batch.Plan.Fields[index].IsPrefetched)
                await new LevelResolver(State).ResolveAsync(batch, index).ConfigureAwait(false);
            if (!result.TryWriteField(batch.Plan, index, root, batch, 0))
                return false;
        }

        writer.WriteByte((byte)'}');
        return true;
    }
}
