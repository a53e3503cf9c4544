using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary><c>Document : Definition+</c> (GraphQL §2.2): operations, fragments and type system definitions in the order of the text.</summary>
public sealed class DocumentNode(ImmutableArray<DefinitionNode> definitions, SourceSpan span = default) : SyntaxNode(span)
{
    /// <summary>At least one definition.</summary>
    public ImmutableArray<DefinitionNode> Definitions { get; } = definitions;

    /// <summary>The operations, in the order of the text.</summary>
    public IEnumerable<OperationDefinitionNode> Operations => Definitions.OfType<OperationDefinitionNode>();

    /// <summary>The fragments, in the order of the text.</summary>
    public IEnumerable<FragmentDefinitionNode> Fragments => Definitions.OfType<FragmentDefinitionNode>();
}
