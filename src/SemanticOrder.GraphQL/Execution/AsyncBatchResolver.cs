namespace SemanticOrder.GraphQL.Execution;

/// <summary>Resolves one field for all parents of a level with I/O; see <see cref="BatchResolver{TParent, TValue}"/>. The buffers are not to be kept after completion.</summary>
/// <typeparam name="TParent">The CLR type of the parents.</typeparam>
/// <typeparam name="TValue">The CLR type of the values.</typeparam>
/// <param name="parents">At least one parent, in response order.</param>
/// <param name="values">To be filled, as long as <paramref name="parents"/>.</param>
/// <param name="context">The arguments, equal for all parents, and the request.</param>
public delegate ValueTask AsyncBatchResolver<TParent, TValue>(ReadOnlyMemory<TParent> parents, Memory<TValue?> values, FieldContext context);
