using System.Collections;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>
/// The first half of execution, for plans that need it: finds the values of deferred fields, and of the fields that lead to them, level by level. All deferred fields of a level are
/// started before the first is awaited, and each is asked once for all its parents.
/// </summary>
internal sealed class LevelResolver(ExecutionState state)
{
    /// <summary>Resolves a batch and everything below it that has to be resolved before writing.</summary>
    public ValueTask ResolveAsync(ObjectBatch root) => ResolveAsync([root]);

    /// <summary>Resolves batches of one level and everything below them that has to be resolved before writing.</summary>
    public async ValueTask ResolveAsync(List<ObjectBatch> level)
    {
        while (level.Count > 0)
        {
            state.Cancellation.ThrowIfCancellationRequested();
            var pending = new List<(ObjectBatch Batch, int Field, Task Task)>();
            foreach (var batch in level)
            {
                for (var index = 0; index < batch.Plan.Fields.Length; index++)
                {
                    if (batch.Plan.Fields[index].IsPrefetched)
                        pending.Add((batch, index, Start(batch, index)));
                }
            }

            level = await CompleteAsync(pending).ConfigureAwait(false);
        }
    }

    /// <summary>Resolves one field of a batch and everything below it; the way of a mutation's root fields.</summary>
    public async ValueTask ResolveAsync(ObjectBatch root, int fieldIndex)
    {
        foreach (var batch in await CompleteAsync([(root, fieldIndex, Start(root, fieldIndex))]).ConfigureAwait(false))
            await ResolveAsync(batch).ConfigureAwait(false);
    }

    private Task Start(ObjectBatch batch, int fieldIndex)
    {
        var field = batch.Plan.Fields[fieldIndex];
        var column = batch.Columns[fieldIndex] = new FieldColumn(batch.Count);
        var context = state.ContextOf(field);
        if (context.Problem is not null)
            return Task.CompletedTask;
        if (field.Definition.Resolver is DeferredResolver deferred)
            return RunAsync(deferred, batch, column, context);
        var pure = (PureResolver)field.Definition.Resolver;
        var objects = batch.Objects();
        for (var index = 0; index < objects.Length; index++)
        {
            try
            {
                column.Values[index] = pure.Resolve(objects[index], context);
            }
            catch (Exception fault) when (!state.IsCancellation(fault))
            {
                column.Values[index] = new FieldFailure(fault);
            }
        }

        return Task.CompletedTask;
    }

    private async Task RunAsync(DeferredResolver resolver, ObjectBatch batch, FieldColumn column, FieldContext context)
    {
        try
        {
            await resolver.ResolveAsync(batch.Objects(), column.Values, context).ConfigureAwait(false);
        }
        catch (Exception fault) when (!state.IsCancellation(fault))
        {
            Array.Fill(column.Values, new FieldFailure(fault));
        }
    }

    /// <summary>Awaits a level and sorts the objects it brought into the batches of the next.</summary>
    private async ValueTask<List<ObjectBatch>> CompleteAsync(List<(ObjectBatch Batch, int Field, Task Task)> pending)
    {
        var all = Task.WhenAll(pending.Select(entry => entry.Task));
        if (!all.IsCompleted)
            await state.WaitAsync(all).ConfigureAwait(false);
        OperationCanceledException? cancelled = null;
        foreach (var (_, _, task) in pending)
        {
            try
            {
                await task.ConfigureAwait(false);
            }
            catch (OperationCanceledException fault)
            {
                cancelled = fault;
            }
        }

        if (cancelled is not null)
            throw cancelled;
        var next = new List<ObjectBatch>();
        foreach (var (batch, fieldIndex, _) in pending)
        {
            var field = batch.Plan.Fields[fieldIndex];
            if (field.HasDeferredBelow)
                Descend(field, field.Definition.Type, batch.Columns[fieldIndex]!, next);
        }

        return next;
    }

    /// <summary>Sorts the objects in the values of a column into batches, and adds those to the next level that need it.</summary>
    /// <param name="field">The field.</param>
    /// <param name="valueType">The type of a value: that of the field, or of its items where each value is one.</param>
    /// <param name="column">The values.</param>
    /// <param name="next">The next level.</param>
    public void Descend(PlanField field, GraphQLType valueType, FieldColumn column, List<ObjectBatch> next)
    {
        var batches = new List<ObjectBatch>();
        var type = (CompositeType)field.Definition.Type.Innermost;
        column.FirstChild = new int[column.Values.Length];
        for (var index = 0; index < column.Values.Length; index++)
        {
            column.FirstChild[index] = column.Children.Count;
            try
            {
                column.Values[index] = AddChildren(field, valueType, type, column.Values[index], column, batches);
            }
            catch (Exception fault) when (!state.IsCancellation(fault))
            {
                // A lazy sequence or a type resolver threw.
                column.Values[index] = new FieldFailure(fault);
            }
        }

        next.AddRange(batches.Where(batch => batch.Plan.NeedsPrefetch));
    }

    /// <summary>Adds the objects in a value to their batches.</summary>
    /// <returns>The value, with sequences that can be read only once turned into lists.</returns>
    private object? AddChildren(PlanField field, GraphQLType type, CompositeType objectType, object? value, FieldColumn column, List<ObjectBatch> batches)
    {
        if (value is null or FieldFailure or Exception)
            return value;
        if (type.Nullable is ListType list)
        {
            if (value is string || value is not IEnumerable sequence)
                return value;
            if (field.Stream is not null && ReferenceEquals(type, field.Definition.Type))
                return AddFirstChildren(field, list, objectType, sequence, column, batches);
            var items = new List<object?>();
            foreach (var item in sequence)
                items.Add(AddChildren(field, list.ItemType, objectType, item, column, batches));
            return items;
        }

        if (TypeResolution.Resolve(state.Plan.Schema, objectType, ref value, out var problem) is not { } concrete)
        {
            column.Children.Add(new ChildObject(null, 0, problem));
            return value;
        }

        var batch = batches.Find(candidate => candidate.Plan.Type == concrete);
        if (batch is null)
            batches.Add(batch = new ObjectBatch(field.ChildPlan(concrete)));
        column.Children.Add(new ChildObject(batch, batch.Add(value), null));
        return value;
    }

    /// <summary>Adds the objects in those items of a streamed list that come with it. Where nothing says how many these are, the field is an error when it is written.</summary>
    private object AddFirstChildren(PlanField field, ListType list, CompositeType objectType, IEnumerable sequence, FieldColumn column, List<ObjectBatch> batches)
    {
        if (!field.Stream!.TryGetInitialCount(state.Variables, out var count, out _))
            return sequence;
        var first = StreamedList.Take(sequence, count, state.Recorder!);
        for (var index = 0; index < first.Items.Count; index++)
            first.Items[index] = AddChildren(field, list.ItemType, objectType, first.Items[index], column, batches);
        return first;
    }
}
