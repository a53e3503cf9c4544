using SemanticOrder.GraphQL.Execution;

namespace SemanticOrder.GraphQL.Federation;

/// <summary>Finds entities of one type by their representations, all of a request in one call.</summary>
/// <param name="representations">At least one, in the order of the request; the same may come more than once.</param>
/// <param name="entities">To be filled, as long as <paramref name="representations"/>; what is not set is null. An <see cref="Exception"/> is an error of that entity alone.</param>
/// <param name="context">The request.</param>
public delegate ValueTask EntityBatchResolver(ReadOnlyMemory<EntityRepresentation> representations, Memory<object?> entities, FieldContext context);
