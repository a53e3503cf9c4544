namespace SemanticOrder.GraphQL.Execution;

/// <summary>
/// Runs around a field's resolver, once for all parents of a level: may refuse by throwing, answer by itself, change the values afterwards, or measure. A field with middleware is resolved before the
/// response is written, like one that needs I/O.
/// </summary>
/// <param name="invocation">The call.</param>
/// <param name="next">Calls the middleware added after this one, and at last the resolver, which fills <see cref="FieldInvocation.Values"/>.</param>
public delegate ValueTask FieldMiddleware(FieldInvocation invocation, Func<ValueTask> next);
