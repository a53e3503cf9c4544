namespace SemanticOrder.GraphQL.Language;

/// <summary>A type referred to by its name (GraphQL §2.11).</summary>
public sealed class NamedTypeNode(Name name, SourceSpan span = default) : TypeNode(span)
{
    /// <summary>The type's name.</summary>
    public Name Name { get; } = name;
}
