namespace SemanticOrder.GraphQL.Language;

/// <summary>The literal <c>null</c> (GraphQL §2.9.5), which is not the same as no value at all.</summary>
public sealed class NullValueNode(SourceSpan span = default) : ValueNode(span);
