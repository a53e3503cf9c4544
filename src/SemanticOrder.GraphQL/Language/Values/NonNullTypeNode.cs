namespace SemanticOrder.GraphQL.Language;

/// <summary><c>NonNullType : NamedType ! | ListType !</c> (GraphQL §2.11).</summary>
public sealed class NonNullTypeNode(TypeNode nullableType, SourceSpan span = default) : TypeNode(span)
{
    /// <summary>The named type or list that may not be null.</summary>
    public TypeNode NullableType { get; } = nullableType;
}
