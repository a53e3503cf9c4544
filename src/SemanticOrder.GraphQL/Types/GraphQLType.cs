using System.Diagnostics;

namespace SemanticOrder.GraphQL.Types;

/// <summary>A type of a schema: named, or a list or non-null of another (GraphQL §3.4). Immutable and thread-safe once its schema is built.</summary>
public abstract class GraphQLType
{
    private protected GraphQLType()
    {
    }

    /// <summary>What kind of type it is.</summary>
    public abstract TypeKind Kind { get; }

    /// <summary>The named type inside all lists and non-nulls; a named type itself.</summary>
    public NamedType Innermost => this switch
    {
        NamedType named => named,
        ListType list => list.ItemType.Innermost,
        NonNullType nonNull => nonNull.NullableType.Innermost,
        _ => throw new UnreachableException(),
    };

    /// <summary>The type without its outermost non-null, if it has one.</summary>
    public GraphQLType Nullable => this is NonNullType nonNull ? nonNull.NullableType : this;

    /// <summary>True for non-null types.</summary>
    public bool IsNonNull => this is NonNullType;

    /// <summary><c>IsInputType</c> (GraphQL §3.4.2): clients may send values of the type.</summary>
    public bool IsInput => Innermost is LeafType or InputObjectType;

    /// <summary><c>IsOutputType</c> (GraphQL §3.4.2): fields may have the type.</summary>
    public bool IsOutput => Innermost is LeafType or CompositeType;

    /// <summary>The CLR type of coerced input values: <c>int</c> for <c>Int!</c>, <c>int?</c> for <c>Int</c>, arrays for lists, <see cref="InputObject"/> for input objects.</summary>
    internal abstract Type InputClrType { get; }

    /// <summary>Whether two types of one schema are the same, wrapper by wrapper.</summary>
    public static bool AreSame(GraphQLType left, GraphQLType right) => (left, right) switch
    {
        (ListType leftList, ListType rightList) => AreSame(leftList.ItemType, rightList.ItemType),
        (NonNullType leftNonNull, NonNullType rightNonNull) => AreSame(leftNonNull.NullableType, rightNonNull.NullableType),
        _ => ReferenceEquals(left, right),
    };

    /// <summary>The type as GraphQL writes it, for example <c>[Order!]!</c>.</summary>
    public abstract override string ToString();
}
