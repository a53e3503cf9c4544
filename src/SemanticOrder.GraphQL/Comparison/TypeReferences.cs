using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Comparison;

/// <summary>Comparing the types of two schemas, which have no type object in common: names and wrappers decide.</summary>
internal static class TypeReferences
{
    /// <summary>Whether both are written the same.</summary>
    public static bool Same(GraphQLType left, GraphQLType right) => left.ToString() == right.ToString();

    /// <summary>
    /// Whether every value of the first is one of the second: it adds non-null, or names a member or an implementation. Subtypes are those of <paramref name="schema"/>.
    /// </summary>
    public static bool IsNarrower(GraphQLType type, GraphQLType wider, Schema schema) => (type, wider) switch
    {
        (NonNullType left, NonNullType right) => IsNarrower(left.NullableType, right.NullableType, schema),
        (NonNullType left, _) => IsNarrower(left.NullableType, wider, schema),
        (_, NonNullType) => false,
        (ListType left, ListType right) => IsNarrower(left.ItemType, right.ItemType, schema),
        (NamedType left, NamedType right) => left.Name == right.Name
            || (schema.FindType(right.Name) is CompositeType parent && schema.FindType(left.Name) is { } child && schema.IsSubtype(parent, child)),
        _ => false,
    };
}
