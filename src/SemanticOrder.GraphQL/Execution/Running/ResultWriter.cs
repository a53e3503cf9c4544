using System.Collections;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>
/// The second half of execution (GraphQL §6.3, §6.4): walks the plan depth first, resolves pure fields on the way, and writes the response once. When a value that cannot be null has none,
/// the method returns false; the nearest caller whose value may be null takes back what was written since (GraphQL §6.4.4).
/// </summary>
internal sealed class ResultWriter(ExecutionState state, ResponseWriter writer)
{
    private const int CancellationInterval = 256;
    private int _objectsUntilCheck = CancellationInterval;

    /// <summary>Writes an object.</summary>
    /// <param name="plan">Its plan.</param>
    /// <param name="value">The object.</param>
    /// <param name="batch">The batch it is in, when fields of it have been resolved already.</param>
    /// <param name="index">Its position in the batch.</param>
    /// <returns>False when a field that cannot be null has no value; what was written is the caller's to take back.</returns>
    public bool TryWriteObject(SelectionPlan plan, object? value, ObjectBatch? batch = null, int index = 0)
    {
        if (--_objectsUntilCheck == 0)
        {
            _objectsUntilCheck = CancellationInterval;
            state.Cancellation.ThrowIfCancellationRequested();
        }

        return plan.Split is null ? TryWriteFields(plan, value, batch, index) : TryWriteSplit(plan, plan.Split, value, batch, index);
    }

    private bool TryWriteFields(SelectionPlan plan, object? value, ObjectBatch? batch, int index)
    {
        writer.WriteByte((byte)'{');
        for (var fieldIndex = 0; fieldIndex < plan.Fields.Length; fieldIndex++)
        {
            if (!TryWriteField(plan, fieldIndex, value, batch, index))
                return false;
        }

        writer.WriteByte((byte)'}');
        return true;
    }

    /// <summary>Writes what comes now of an object, and notes what comes later.</summary>
    private bool TryWriteSplit(SelectionPlan plan, SplitSelection split, object? value, ObjectBatch? batch, int index)
    {
        var recorder = state.Recorder!;
        var outer = recorder.Scope;
        var path = state.CurrentPath();
        var groups = recorder.Open(split, path);
        var isWritten = TryWriteFields(plan, value, batch, index);
        if (isWritten)
            recorder.Note(split, groups, value, path, writer.Position);
        recorder.Scope = outer;
        return isWritten;
    }

    /// <summary>Writes a field of an object: key and value.</summary>
    public bool TryWriteField(SelectionPlan plan, int fieldIndex, object? parent, ObjectBatch? batch, int index)
    {
        var field = plan.Fields[fieldIndex];
        writer.WriteRaw(fieldIndex == 0 ? field.Key.AsSpan(1) : field.Key);
        if (field.IsTypename)
        {
            writer.WriteRaw(plan.TypenameJson);
            return true;
        }

        var depth = state.Depth;
        state.Enter(field.ResponseName);
        var isWritten = TryWriteValue(field, parent, batch?.Columns[fieldIndex], index);
        state.LeaveTo(depth);
        return isWritten;
    }

    private bool TryWriteValue(PlanField field, object? parent, FieldColumn? column, int index)
    {
        var (start, depth) = (writer.Position, state.Depth);
        var context = field.NeedsContext ? state.ContextOf(field) : null;
        if (context?.Problem is { } problem)
        {
            state.Report(field, problem);
            return Recover(field.Definition.Type, start);
        }

        try
        {
            if (column is not null)
            {
                var child = column.FirstChild?[index] ?? 0;
                return TryComplete(field, field.Definition.Type, column.Values[index], column.FirstChild is null ? null : column, ref child);
            }

            if (field.LeafStep is { } step)
                return TryWriteLeaf(field, step, parent, context, start);
            var none = 0;
            return TryComplete(field, field.Definition.Type, ((PureResolver)field.Definition.Resolver).Resolve(parent, context), null, ref none);
        }
        catch (Exception fault) when (!state.IsCancellation(fault))
        {
            state.LeaveTo(depth);
            state.Report(field, fault);
            return Recover(field.Definition.Type, start);
        }
    }

    private bool TryWriteLeaf(PlanField field, LeafStep step, object? parent, FieldContext? context, int start)
    {
        switch (step.Write(parent, context, writer))
        {
            case LeafOutcome.Written:
                return true;
            case LeafOutcome.Unrepresentable:
                state.Report(field, ErrorCodes.UnrepresentableLeaf, $"'{field.Definition.Type.Innermost}' cannot represent the value of '{field.Definition}'.");
                break;
            default:
                if (field.Definition.Type.IsNonNull)
                    ReportNull(field);
                break;
        }

        return Recover(field.Definition.Type, start);
    }

    /// <summary><c>CompleteValue</c> (GraphQL §6.4.3)</summary>
    /// <param name="field">The field.</param>
    /// <param name="type">The field's type, or within a list the item's.</param>
    /// <param name="value">The value, or a failure in its place.</param>
    /// <param name="column">The column that knows the objects below; null when they are not in batches.</param>
    /// <param name="child">The next object of the column; advanced past those in the value.</param>
    public bool TryComplete(PlanField field, GraphQLType type, object? value, FieldColumn? column, ref int child)
    {
        var start = writer.Position;
        switch (value)
        {
            case null:
                if (type.IsNonNull)
                    ReportNull(field);
                return Recover(type, start);
            case FieldFailure failure:
                state.Report(field, failure.Exception);
                return Recover(type, start);
            case Exception fault:
                state.Report(field, fault);
                return Recover(type, start);
        }

        var depth = state.Depth;
        try
        {
            var isWritten = type.Nullable switch
            {
                LeafType leaf => TryWriteLeaf(field, leaf, value),
                ListType list => TryWriteList(field, list, value, column, ref child),
                CompositeType composite => TryWriteComposite(field, composite, value, column, ref child),
                _ => false,
            };
            return isWritten || Recover(type, start);
        }
        catch (Exception fault) when (!state.IsCancellation(fault))
        {
            // A scalar, a type resolver or a lazy sequence threw.
            state.LeaveTo(depth);
            state.Report(field, fault);
            return Recover(type, start);
        }
    }

    private bool TryWriteLeaf(PlanField field, LeafType leaf, object value)
    {
        if (leaf.TryWriteResult(value, writer))
            return true;
        state.Report(field, ErrorCodes.UnrepresentableLeaf, $"'{leaf}' cannot represent the value of '{field.Definition}'.");
        return false;
    }

    private bool TryWriteList(PlanField field, ListType type, object value, FieldColumn? column, ref int child)
    {
        if (field.Stream is { } stream && ReferenceEquals(type, field.Definition.Type.Nullable))
            return TryWriteStream(field, stream, value, column, ref child);
        writer.WriteByte((byte)'[');
        switch (value)
        {
            case IReadOnlyList<object?> list:
                for (var index = 0; index < list.Count; index++)
                {
                    if (!TryWriteItem(field, type.ItemType, list[index], index, column, ref child))
                        return false;
                }

                break;
            case not string and IEnumerable sequence:
                var position = 0;
                foreach (var item in sequence)
                {
                    if (!TryWriteItem(field, type.ItemType, item, position++, column, ref child))
                        return false;
                }

                break;
            default:
                state.Report(field, ErrorCodes.NotAList, $"'{field.Definition}' is a list, but its resolver gave a single value.");
                return false;
        }

        writer.WriteByte((byte)']');
        return true;
    }

    /// <summary>Writes the first items of a streamed list, and notes the others.</summary>
    private bool TryWriteStream(PlanField field, StreamUsage stream, object value, FieldColumn? column, ref int child)
    {
        if (!stream.TryGetInitialCount(state.Variables, out var count, out var problem))
        {
            state.Report(field, problem);
            return false;
        }

        if (value is not StreamedList list)
        {
            if (value is string or not IEnumerable)
            {
                state.Report(field, ErrorCodes.NotAList, $"'{field.Definition}' is a list, but its resolver gave a single value.");
                return false;
            }

            list = StreamedList.Take((IEnumerable)value, count, state.Recorder!);
        }

        writer.WriteByte((byte)'[');
        for (var index = 0; index < list.Items.Count; index++)
        {
            if (!TryWriteItem(field, stream.ItemType, list.Items[index], index, column, ref child))
                return false;
        }

        writer.WriteByte((byte)']');
        if (list.Rest is { } rest)
            state.Recorder!.Note(new ItemStream(stream, state.CurrentPath(), rest, list.Items.Count), writer.Position);
        return true;
    }

    private bool TryWriteItem(PlanField field, GraphQLType type, object? item, int index, FieldColumn? column, ref int child)
    {
        if (index > 0)
            writer.WriteByte((byte)',');
        var depth = state.Depth;
        state.Enter(index);
        var isWritten = TryComplete(field, type, item, column, ref child);
        state.LeaveTo(depth);
        return isWritten;
    }

    private bool TryWriteComposite(PlanField field, CompositeType type, object value, FieldColumn? column, ref int child)
    {
        if (column is not null)
        {
            var place = column.Children[child++];
            if (place.Batch is not null)
                return TryWriteObject(place.Batch.Plan, place.Batch[place.Index], place.Batch, place.Index);
            state.Report(field, ErrorCodes.UnresolvedType, place.Problem!);
            return false;
        }

        if (TypeResolution.Resolve(state.Plan.Schema, type, ref value, out var problem) is { } concrete)
            return TryWriteObject(field.ChildPlan(concrete), value);
        state.Report(field, ErrorCodes.UnresolvedType, problem!);
        return false;
    }

    private void ReportNull(PlanField field) => state.Report(field, ErrorCodes.NullInNonNull, $"'{field.Definition}' of type '{field.Definition.Type}' has no value.");

    /// <summary>Takes back a value that failed and writes null in its place, if its type has null.</summary>
    private bool Recover(GraphQLType type, int start)
    {
        writer.Truncate(start);
        state.Recorder?.TakeBack(start);
        if (type.IsNonNull)
            return false;
        writer.WriteNull();
        return true;
    }
}
