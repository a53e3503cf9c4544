namespace SemanticOrder.GraphQL.Language;

/// <summary><c>true</c> or <c>false</c> (GraphQL §2.9.3).</summary>
public sealed class BooleanValueNode(bool value, SourceSpan span = default) : ValueNode(span)
{
    /// <summary>The value.</summary>
    public bool Value { get; } = value;
}
