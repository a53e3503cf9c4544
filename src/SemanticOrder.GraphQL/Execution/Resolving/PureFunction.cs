namespace SemanticOrder.GraphQL.Execution;

/// <summary>A function of the parent, or of the parent and the context; one of the two is set.</summary>
internal sealed class PureFunction<TParent, TValue>(Func<TParent, TValue>? ofParent, Func<TParent, FieldContext, TValue>? ofContext)
{
    public bool NeedsContext => ofContext is not null;

    public TValue Invoke(object? parent, FieldContext? context) => ofParent is not null ? ofParent((TParent)parent!) : ofContext!((TParent)parent!, context!);
}
