namespace SemanticOrder.GraphQL.Language;

/// <summary>A quoted string or a block string (GraphQL §2.9.4).</summary>
public sealed class StringValueNode(string value, bool isBlock = false, SourceSpan span = default) : ValueNode(span)
{
    /// <summary>The meaning of the literal: escapes resolved, a block string's common indentation and outer blank lines removed.</summary>
    public string Value { get; } = value;

    /// <summary>True for <c>"""…"""</c>.</summary>
    public bool IsBlock { get; } = isBlock;
}
