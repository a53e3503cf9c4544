namespace SemanticOrder.GraphQL.Types;

/// <summary>The fields that every schema has without declaring them (GraphQL §4.1, §4.2).</summary>
/// <param name="Typename"><c>__typename: String!</c>, on every composite type.</param>
/// <param name="SchemaField"><c>__schema: __Schema!</c>, on the query root.</param>
/// <param name="TypeField"><c>__type(name: String!): __Type</c>, on the query root.</param>
internal sealed record MetaFields(FieldDefinition Typename, FieldDefinition SchemaField, FieldDefinition TypeField)
{
    public FieldDefinition? Find(string name, bool isQueryRoot) => name switch
    {
        "__typename" => Typename,
        "__schema" when isQueryRoot => SchemaField,
        "__type" when isQueryRoot => TypeField,
        _ => null,
    };
}
