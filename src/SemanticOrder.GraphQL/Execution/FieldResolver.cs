namespace SemanticOrder.GraphQL.Execution;

/// <summary>
/// How the value of a field is found (GraphQL §6.4.2). A <em>pure</em> resolver is called once per parent, at once, while the response is written; it must be quick and have no effect, but for
/// the root fields of mutations. A <em>batch</em> resolver is called once for all parents of one selection at one level of the response. An <em>async</em> resolver is started for all parents
/// of a level and awaited together. Whatever a resolver throws is an error of its field; so is an <see cref="Exception"/> that stands in place of a value or list item. Thread-safe.
/// </summary>
public abstract class FieldResolver
{
    private protected FieldResolver()
    {
    }

    /// <summary>Gives null for every parent.</summary>
    internal static FieldResolver Null { get; } = Pure<object, object?>(_ => null);

    /// <summary>Finds the value in the parent alone, for example by a property.</summary>
    /// <typeparam name="TParent">The CLR type of the parent; a parent of another type is an error of the field.</typeparam>
    /// <typeparam name="TValue">The CLR type of the value: of a leaf, of an object, or a sequence for a list. Leaves of the scalar's own CLR type are written without boxing.</typeparam>
    public static FieldResolver Pure<TParent, TValue>(Func<TParent, TValue> resolve)
    {
        ArgumentNullException.ThrowIfNull(resolve);
        return new PureResolver<TParent, TValue>(new PureFunction<TParent, TValue>(resolve, null));
    }

    /// <summary>Finds the value in the parent, the arguments and the request's state.</summary>
    /// <typeparam name="TParent">The CLR type of the parent.</typeparam>
    /// <typeparam name="TValue">The CLR type of the value.</typeparam>
    public static FieldResolver Pure<TParent, TValue>(Func<TParent, FieldContext, TValue> resolve)
    {
        ArgumentNullException.ThrowIfNull(resolve);
        return new PureResolver<TParent, TValue>(new PureFunction<TParent, TValue>(null, resolve));
    }

    /// <summary>Finds the value by I/O, parent by parent; all parents of a level are under way together, except among the root fields of a mutation.</summary>
    /// <typeparam name="TParent">The CLR type of the parent.</typeparam>
    /// <typeparam name="TValue">The CLR type of the value.</typeparam>
    public static FieldResolver Async<TParent, TValue>(Func<TParent, FieldContext, ValueTask<TValue>> resolve)
    {
        ArgumentNullException.ThrowIfNull(resolve);
        return new AsyncResolver<TParent, TValue>(resolve);
    }

    /// <summary>Finds the values of all parents of a level in one call.</summary>
    /// <typeparam name="TParent">The CLR type of the parents.</typeparam>
    /// <typeparam name="TValue">The CLR type of the values.</typeparam>
    public static FieldResolver Batch<TParent, TValue>(BatchResolver<TParent, TValue> resolve)
    {
        ArgumentNullException.ThrowIfNull(resolve);
        return new BatchFieldResolver<TParent, TValue>((parents, values, context) =>
        {
            resolve(parents.Span, values.Span, context);
            return default;
        });
    }

    /// <summary>Finds the values of all parents of a level in one call with I/O.</summary>
    /// <typeparam name="TParent">The CLR type of the parents.</typeparam>
    /// <typeparam name="TValue">The CLR type of the values.</typeparam>
    public static FieldResolver AsyncBatch<TParent, TValue>(AsyncBatchResolver<TParent, TValue> resolve)
    {
        ArgumentNullException.ThrowIfNull(resolve);
        return new BatchFieldResolver<TParent, TValue>(resolve);
    }
}
