using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary>One definition of a document: executable (operation, fragment) or of the type system.</summary>
public abstract class DefinitionNode : SyntaxNode
{
    private protected DefinitionNode(SourceSpan span, StringValueNode? description, ImmutableArray<DirectiveNode> directives)
        : base(span)
    {
        Description = description;
        Directives = directives;
    }

    /// <summary>The string before the definition; null when there is none.</summary>
    public StringValueNode? Description { get; }

    /// <summary>Directives applied to the definition, in the order of the text.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; }
}
