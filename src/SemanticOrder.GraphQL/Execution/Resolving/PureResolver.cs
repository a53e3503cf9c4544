using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>A resolver that is called while the response is written.</summary>
internal abstract class PureResolver : FieldResolver
{
    /// <summary>True when the resolver asks the context; only then is there one.</summary>
    public abstract bool NeedsContext { get; }

    public abstract object? Resolve(object? parent, FieldContext? context);

    /// <summary>A step that resolves and writes a leaf without boxing; null when the CLR types do not allow it.</summary>
    public abstract LeafStep? BindLeaf(LeafType leaf);
}

/// <inheritdoc/>
internal sealed class PureResolver<TParent, TValue>(PureFunction<TParent, TValue> resolve) : PureResolver
{
    public override bool NeedsContext => resolve.NeedsContext;

    public override object? Resolve(object? parent, FieldContext? context) => resolve.Invoke(parent, context);

    public override LeafStep? BindLeaf(LeafType leaf)
    {
        if (leaf is ScalarType<string> text && resolve is PureFunction<TParent, string?> resolveText)
            return new ReferenceLeafStep<TParent, string>(resolveText, text);
        if (!typeof(TValue).IsValueType)
            return null;
        if (leaf is EnumType && typeof(TValue).IsEnum)
            return Make(typeof(EnumLeafStep<,>), typeof(TValue), leaf);
        if (Nullable.GetUnderlyingType(typeof(TValue)) is not { } underlying)
            return typeof(ScalarType<>).MakeGenericType(typeof(TValue)).IsInstanceOfType(leaf) ? Make(typeof(ValueLeafStep<,>), typeof(TValue), leaf) : null;
        return typeof(ScalarType<>).MakeGenericType(underlying).IsInstanceOfType(leaf) ? Make(typeof(NullableLeafStep<,>), underlying, leaf) : null;
    }

    private LeafStep Make(Type step, Type value, LeafType leaf) => (LeafStep)Activator.CreateInstance(step.MakeGenericType(typeof(TParent), value), resolve, leaf)!;
}
