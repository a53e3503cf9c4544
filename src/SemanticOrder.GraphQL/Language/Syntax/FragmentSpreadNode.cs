using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary><c>FragmentSpread : ... FragmentName Directives?</c> (GraphQL §2.8).</summary>
public sealed class FragmentSpreadNode(Name name, ImmutableArray<DirectiveNode> directives, SourceSpan span = default) : SelectionNode(span, directives)
{
    /// <summary>The fragment that is spread.</summary>
    public Name Name { get; } = name;
}
