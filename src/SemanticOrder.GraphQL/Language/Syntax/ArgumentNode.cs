namespace SemanticOrder.GraphQL.Language;

/// <summary><c>Argument : Name : Value</c> (GraphQL §2.6).</summary>
public sealed class ArgumentNode(Name name, ValueNode value, SourceSpan span = default) : SyntaxNode(span)
{
    /// <summary>The argument's name.</summary>
    public Name Name { get; } = name;

    /// <summary>The value given.</summary>
    public ValueNode Value { get; } = value;
}
