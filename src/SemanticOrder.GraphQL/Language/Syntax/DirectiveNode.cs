using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary><c>Directive : @ Name Arguments?</c> (GraphQL §2.12).</summary>
public sealed class DirectiveNode(Name name, ImmutableArray<ArgumentNode> arguments, SourceSpan span = default) : SyntaxNode(span)
{
    /// <summary>The directive's name, without <c>@</c>.</summary>
    public Name Name { get; } = name;

    /// <summary>Arguments, in the order of the text.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments;
}
