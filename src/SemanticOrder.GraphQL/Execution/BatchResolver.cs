namespace SemanticOrder.GraphQL.Execution;

/// <summary>Resolves one field for all parents of a level.</summary>
/// <typeparam name="TParent">The CLR type of the parents.</typeparam>
/// <typeparam name="TValue">The CLR type of the values; with <see cref="object"/> an <see cref="Exception"/> as a value is an error of that parent's field alone.</typeparam>
/// <param name="parents">At least one parent, in response order; the same object may come more than once.</param>
/// <param name="values">To be filled, as long as <paramref name="parents"/>: the value of the parent at the same index; what is not set is null.</param>
/// <param name="context">The arguments, equal for all parents, and the request.</param>
public delegate void BatchResolver<TParent, TValue>(ReadOnlySpan<TParent> parents, Span<TValue?> values, FieldContext context);
