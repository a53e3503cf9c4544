using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Execution;

/// <summary><c>ResolveAbstractType</c> (GraphQL §6.4.3): the object type of a value. Asks the abstract type's own resolver, else the CLR types, else each object type.</summary>
internal static class TypeResolution
{
    /// <param name="schema">The schema.</param>
    /// <param name="type">The type of the place.</param>
    /// <param name="value">The value; taken out of a <see cref="TypedObject"/>.</param>
    /// <param name="problem">Why there is no result.</param>
    /// <returns>Null, and the problem, when the type cannot be told or is not a possible one.</returns>
    public static ObjectType? Resolve(Schema schema, CompositeType type, ref object value, out string? problem)
    {
        problem = null;
        if (value is TypedObject typed)
        {
            value = typed.Value;
            var name = typed.TypeName;
            if (schema.FindType(name) is InterfaceType narrower)
                name = Resolve(schema, narrower, ref value, out problem)?.Name;
            return problem is null ? Named(schema, type, name, out problem) : null;
        }

        switch (type)
        {
            case ObjectType concrete:
                return concrete;
            case InterfaceType { ResolveType: { } resolve }:
                return Named(schema, type, resolve(value), out problem);
            case UnionType { ResolveType: { } resolve }:
                return Named(schema, type, resolve(value), out problem);
        }

        var asked = value;
        var found = schema.FindByClrType(asked.GetType());
        if (found is null || !schema.IsSubtype(type, found))
            found = schema.PossibleTypes(type).FirstOrDefault(candidate => candidate.IsTypeOf?.Invoke(asked) is true);
        if (found is null)
            problem = $"Nothing says which type of '{type}' the value is; give '{type}' a type resolver or register the CLR type.";
        return found;
    }

    private static ObjectType? Named(Schema schema, CompositeType type, string? name, out string? problem)
    {
        problem = null;
        if (name is not null && schema.FindType(name) is ObjectType found && (found == type || schema.IsSubtype(type, found)))
            return found;
        problem = name is null ? $"The resolver of '{type}' gave no type for the value." : $"The resolver of '{type}' gave '{name}', which is not one of its object types.";
        return null;
    }
}
