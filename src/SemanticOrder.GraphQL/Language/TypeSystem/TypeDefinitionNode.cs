using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary>The definition of a named type, or an extension of one (GraphQL §3.4, §3.4.3).</summary>
public abstract class TypeDefinitionNode : DefinitionNode
{
    private protected TypeDefinitionNode(SourceSpan span, bool isExtension, Name name, StringValueNode? description, ImmutableArray<DirectiveNode> directives)
        : base(span, description, directives)
    {
        IsExtension = isExtension;
        Name = name;
    }

    /// <summary>True for <c>extend …</c>; an extension has no description.</summary>
    public bool IsExtension { get; }

    /// <summary>The type that is defined or extended.</summary>
    public Name Name { get; }
}
