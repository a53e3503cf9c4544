namespace SemanticOrder.GraphQL.Types;

/// <summary>A list of values of one type (GraphQL §3.11).</summary>
public sealed class ListType(GraphQLType itemType) : GraphQLType
{
    /// <summary>The type of the items.</summary>
    public GraphQLType ItemType { get; } = itemType;

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.List;

    internal override Type InputClrType => ItemType.InputClrType.MakeArrayType();

    /// <inheritdoc/>
    public override string ToString() => $"[{ItemType}]";
}
