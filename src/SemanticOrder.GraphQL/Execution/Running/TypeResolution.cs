using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Execution;

/// <summary><c>ResolveAbstractType</c> (GraphQL §6.4.3): the object type of a value. Asks the abstract type's own resolver, else the CLR types, else each object type.</summary>
internal static class TypeResolution
{
    /// <returns>Null, and the problem, when the type cannot be told or is not a possible one.</returns>
    public static ObjectType? Resolve(Schema schema, CompositeType type, object value, out string? problem)
    {
        problem = null;
        switch (type)
        {
            case ObjectType concrete:
                return concrete;
            case InterfaceType { ResolveType: { } resolve }:
                return Named(schema, type, resolve(value), out problem);
            case UnionType { ResolveType: { } resolve }:
                return Named(schema, type, resolve(value), out problem);
        }

        var found = schema.FindByClrType(value.GetType());
        if (found is null || !schema.IsSubtype(type, found))
            found = schema.PossibleTypes(type).FirstOrDefault(candidate => candidate.IsTypeOf?.Invoke(value) is true);
        if (found is null)
            problem = $"Nothing says which type of '{type}' the value is; give '{type}' a type resolver or register the CLR type.";
        return found;
    }

    private static ObjectType? Named(Schema schema, CompositeType type, string? name, out string? problem)
    {
        problem = null;
        if (name is not null && schema.FindType(name) is ObjectType found && schema.IsSubtype(type, found))
            return found;
        problem = name is null ? $"The resolver of '{type}' gave no type for the value." : $"The resolver of '{type}' gave '{name}', which is not one of its object types.";
        return null;
    }
}
