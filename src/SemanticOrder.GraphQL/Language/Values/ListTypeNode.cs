namespace SemanticOrder.GraphQL.Language;

/// <summary><c>ListType : [ Type ]</c> (GraphQL §2.11).</summary>
public sealed class ListTypeNode(TypeNode itemType, SourceSpan span = default) : TypeNode(span)
{
    /// <summary>The type of the items.</summary>
    public TypeNode ItemType { get; } = itemType;
}
