using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary><c>ListValue : [ ] | [ Value+ ]</c> (GraphQL §2.9.7).</summary>
public sealed class ListValueNode(ImmutableArray<ValueNode> values, SourceSpan span = default) : ValueNode(span)
{
    /// <summary>The items, in order.</summary>
    public ImmutableArray<ValueNode> Values { get; } = values;
}
