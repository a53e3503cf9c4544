using System.Collections.Frozen;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>What became of a leaf.</summary>
internal enum LeafOutcome
{
    Written,
    Null,
    Unrepresentable,
}

/// <summary>Resolves a leaf field and writes its value in one go, without boxing.</summary>
internal abstract class LeafStep
{
    public abstract LeafOutcome Write(object? parent, FieldContext? context, ResponseWriter writer);
}

internal sealed class ValueLeafStep<TParent, TValue>(PureFunction<TParent, TValue> resolve, ScalarType<TValue> scalar) : LeafStep
    where TValue : struct
{
    public override LeafOutcome Write(object? parent, FieldContext? context, ResponseWriter writer) =>
        scalar.TryWrite(resolve.Invoke(parent, context), writer) ? LeafOutcome.Written : LeafOutcome.Unrepresentable;
}

internal sealed class EnumLeafStep<TParent, TValue>(PureFunction<TParent, TValue> resolve, EnumType type) : LeafStep
    where TValue : struct
{
    private readonly FrozenDictionary<TValue, byte[]> _json =
        type.Values.Where(value => value.Value is TValue).DistinctBy(value => value.Value).ToFrozenDictionary(value => (TValue)value.Value, value => value.Json);

    public override LeafOutcome Write(object? parent, FieldContext? context, ResponseWriter writer)
    {
        if (!_json.TryGetValue(resolve.Invoke(parent, context), out var json))
            return LeafOutcome.Unrepresentable;
        writer.WriteRaw(json);
        return LeafOutcome.Written;
    }
}

internal sealed class NullableLeafStep<TParent, TValue>(PureFunction<TParent, TValue?> resolve, ScalarType<TValue> scalar) : LeafStep
    where TValue : struct
{
    public override LeafOutcome Write(object? parent, FieldContext? context, ResponseWriter writer)
    {
        if (resolve.Invoke(parent, context) is not { } value)
            return LeafOutcome.Null;
        return scalar.TryWrite(value, writer) ? LeafOutcome.Written : LeafOutcome.Unrepresentable;
    }
}

internal sealed class ReferenceLeafStep<TParent, TValue>(PureFunction<TParent, TValue?> resolve, ScalarType<TValue> scalar) : LeafStep
    where TValue : class
{
    public override LeafOutcome Write(object? parent, FieldContext? context, ResponseWriter writer)
    {
        if (resolve.Invoke(parent, context) is not { } value)
            return LeafOutcome.Null;
        return scalar.TryWrite(value, writer) ? LeafOutcome.Written : LeafOutcome.Unrepresentable;
    }
}
