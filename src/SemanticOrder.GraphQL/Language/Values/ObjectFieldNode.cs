namespace SemanticOrder.GraphQL.Language;

/// <summary><c>ObjectField : Name : Value</c> (GraphQL §2.9.8).</summary>
public sealed class ObjectFieldNode(Name name, ValueNode value, SourceSpan span = default) : SyntaxNode(span)
{
    /// <summary>The input field's name.</summary>
    public Name Name { get; } = name;

    /// <summary>The value given.</summary>
    public ValueNode Value { get; } = value;
}
