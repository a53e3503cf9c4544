namespace SemanticOrder.GraphQL.Language;

/// <summary>An enum literal: a name other than <c>true</c>, <c>false</c>, <c>null</c> (GraphQL §2.9.6).</summary>
public sealed class EnumValueNode(string value, SourceSpan span = default) : ValueNode(span)
{
    /// <summary>The enum value's name.</summary>
    public string Value { get; } = value;
}
