using System.Diagnostics;

namespace SemanticOrder.GraphQL.Language;

/// <summary><c>Type : NamedType | ListType | NonNullType</c>: a reference to a type (GraphQL §2.11).</summary>
public abstract class TypeNode : SyntaxNode
{
    private protected TypeNode(SourceSpan span)
        : base(span)
    {
    }

    /// <summary>The named type inside all lists and non-nulls.</summary>
    public NamedTypeNode Innermost => this switch
    {
        NamedTypeNode named => named,
        ListTypeNode list => list.ItemType.Innermost,
        NonNullTypeNode nonNull => nonNull.NullableType.Innermost,
        _ => throw new UnreachableException(),
    };
}
