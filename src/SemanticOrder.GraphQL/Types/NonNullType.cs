namespace SemanticOrder.GraphQL.Types;

/// <summary>A type without null (GraphQL §3.12).</summary>
public sealed class NonNullType(GraphQLType nullableType) : GraphQLType
{
    /// <summary>The named type or list that may not be null.</summary>
    public GraphQLType NullableType { get; } = nullableType;

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.NonNull;

    internal override Type InputClrType => System.Nullable.GetUnderlyingType(NullableType.InputClrType) ?? NullableType.InputClrType;

    /// <inheritdoc/>
    public override string ToString() => $"{NullableType}!";
}
