namespace SemanticOrder.GraphQL.Language;

/// <summary>An integer literal (GraphQL §2.9.1), of any length; whether it fits is the scalar's question.</summary>
public sealed class IntValueNode(string text, SourceSpan span = default) : ValueNode(span)
{
    /// <summary>The literal as written, for example <c>-42</c>.</summary>
    public string Text { get; } = text;
}
