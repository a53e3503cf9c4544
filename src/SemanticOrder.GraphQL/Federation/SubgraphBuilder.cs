using SemanticOrder.GraphQL.Execution;

namespace SemanticOrder.GraphQL.Federation;

/// <summary>Says how a subgraph finds its entities: the types with <c>@key</c>. A type for which nothing is said gets the representation itself as the parent of its fields.</summary>
public sealed class SubgraphBuilder
{
    internal SubgraphBuilder()
    {
    }

    internal Dictionary<string, EntityBatchResolver> Resolvers { get; } = new(StringComparer.Ordinal);

    /// <summary>Finds the entities of a type one by one.</summary>
    /// <param name="type">The type's name.</param>
    /// <param name="find">Gives the parent of the type's fields; null when there is no such entity.</param>
    public SubgraphBuilder Entity(string type, Func<EntityRepresentation, FieldContext, object?> find)
    {
        ArgumentNullException.ThrowIfNull(find);
        return EntityBatch(type, (representations, entities, context) =>
        {
            for (var index = 0; index < representations.Length; index++)
                entities.Span[index] = Find(find, representations.Span[index], context);
            return default;
        });
    }

    /// <summary>Finds all entities of a type that a request asks for in one call.</summary>
    /// <param name="type">The type's name.</param>
    /// <param name="find">Fills in the entities.</param>
    public SubgraphBuilder EntityBatch(string type, EntityBatchResolver find)
    {
        ArgumentNullException.ThrowIfNull(find);
        Resolvers[type] = find;
        return this;
    }

    private static object? Find(Func<EntityRepresentation, FieldContext, object?> find, EntityRepresentation representation, FieldContext context)
    {
        try
        {
            return find(representation, context);
        }
        catch (Exception fault) when (!context.IsCancellation(fault))
        {
            return fault;
        }
    }
}
