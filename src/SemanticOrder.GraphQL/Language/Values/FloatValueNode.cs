namespace SemanticOrder.GraphQL.Language;

/// <summary>A literal with a fraction or an exponent (GraphQL §2.9.2).</summary>
public sealed class FloatValueNode(string text, SourceSpan span = default) : ValueNode(span)
{
    /// <summary>The literal as written, for example <c>6.02e23</c>.</summary>
    public string Text { get; } = text;
}
