namespace SemanticOrder.GraphQL.Language;

/// <summary><c>Variable : $ Name</c> (GraphQL §2.10).</summary>
public sealed class VariableNode(Name name, SourceSpan span = default) : ValueNode(span)
{
    /// <summary>The variable's name, without <c>$</c>.</summary>
    public Name Name { get; } = name;
}
