using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>Parts of an answer that are executed in one go, because they have one plan: what they need is asked level by level for all of them.</summary>
internal abstract class DeliveryUnit
{
    /// <summary>Executes the parts. The caller has the turn.</summary>
    public abstract ValueTask RunAsync(ExecutionState state);

    /// <summary>Tells the graph what came of it.</summary>
    public abstract void Complete(DeliveryGraph graph);
}

/// <summary>The same deferred fields of several objects.</summary>
internal sealed class DeferredUnit(DeferredSelection selection, List<ExecutionGroup> executions) : DeliveryUnit
{
    public override async ValueTask RunAsync(ExecutionState state)
    {
        ObjectBatch? batch = null;
        if (selection.Plan.NeedsPrefetch)
        {
            batch = new ObjectBatch(selection.Plan);
            foreach (var execution in executions)
                batch.Add(execution.Value);
            await new LevelResolver(state).ResolveAsync(batch).ConfigureAwait(false);
        }

        using var writer = new ResponseWriter();
        var result = new ResultWriter(state, writer);
        for (var index = 0; index < executions.Count; index++)
            Write(state, writer, result, executions[index], batch, index);
    }

    public override void Complete(DeliveryGraph graph)
    {
        foreach (var execution in executions)
            graph.Complete(execution);
    }

    private void Write(ExecutionState state, ResponseWriter writer, ResultWriter result, ExecutionGroup execution, ObjectBatch? batch, int index)
    {
        writer.Truncate(0);
        state.Recorder!.Scope = execution.Scope;
        state.MoveTo(execution.Path);
        var isWritten = result.TryWriteObject(selection.Plan, execution.Value, batch, index);
        var work = state.Recorder.Take();
        execution.Result = isWritten
            ? new ExecutionResult(writer.Written.ToArray(), state.TakeErrors(), work)
            : ExecutionResult.Failed(state.TakeErrors());
    }
}

/// <summary>The next items of the same field of several objects.</summary>
internal sealed class StreamUnit(StreamUsage usage, List<ItemStream> streams) : DeliveryUnit
{
    private readonly List<ExecutionResult>[] _results = [.. streams.Select(_ => new List<ExecutionResult>())];

    public override async ValueTask RunAsync(ExecutionState state)
    {
        var portions = streams.Select(stream => new Portion(stream)).ToList();
        var column = new FieldColumn(portions.Sum(portion => portion.Items.Count));
        portions.SelectMany(portion => portion.Items).ToList().CopyTo(column.Values);
        if (usage.Items.HasDeferredBelow)
        {
            var resolver = new LevelResolver(state);
            var next = new List<ObjectBatch>();
            resolver.Descend(usage.Items, usage.ItemType, column, next);
            await resolver.ResolveAsync(next).ConfigureAwait(false);
        }

        using var writer = new ResponseWriter();
        var row = 0;
        for (var index = 0; index < portions.Count; index++)
        {
            Write(state, writer, portions[index], column, row, _results[index]);
            row += portions[index].Items.Count;
        }
    }

    public override void Complete(DeliveryGraph graph)
    {
        for (var index = 0; index < streams.Count; index++)
            graph.Complete(streams[index], _results[index]);
    }

    /// <summary>Writes the items of one stream until one of them fails.</summary>
    private void Write(ExecutionState state, ResponseWriter writer, Portion portion, FieldColumn column, int row, List<ExecutionResult> results)
    {
        var result = new ResultWriter(state, writer);
        for (var index = 0; index < portion.Items.Count; index++, row++)
        {
            writer.Truncate(0);
            state.Recorder!.Scope = null;
            state.MoveTo(portion.Stream.Path.Add(portion.Start + index));
            var child = column.FirstChild?[row] ?? 0;
            var isWritten = result.TryComplete(usage.Items, usage.ItemType, column.Values[row], column.FirstChild is null ? null : column, ref child);
            var work = state.Recorder.Take();
            results.Add(isWritten ? new ExecutionResult(writer.Written.ToArray(), state.TakeErrors(), work) : ExecutionResult.Failed(state.TakeErrors()));
            if (!isWritten)
                return;
        }

        if (portion.Fault is null)
            return;
        state.MoveTo(portion.Stream.Path);
        state.Report(usage.Items, portion.Fault);
        results.Add(ExecutionResult.Failed(state.TakeErrors()));
    }

    /// <summary>The items taken from one stream, and what the sequence threw after them.</summary>
    private sealed class Portion
    {
        public Portion(ItemStream stream)
        {
            Stream = stream;
            Start = stream.Index;
            try
            {
                stream.TakePortion(Items);
            }
            catch (Exception fault)
            {
                Fault = fault;
            }
        }

        public ItemStream Stream { get; }

        public int Start { get; }

        public List<object?> Items { get; } = [];

        public Exception? Fault { get; }
    }
}
