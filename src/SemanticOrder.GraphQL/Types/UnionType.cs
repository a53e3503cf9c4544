using System.Collections.Immutable;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>A union type (GraphQL §3.8).</summary>
public sealed class UnionType : CompositeType
{
    internal UnionType(string name, TypeDefinitionNode? syntax)
        : base(name, syntax)
    {
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Union;

    /// <summary>The member types, in the order of definition.</summary>
    public ImmutableArray<ObjectType> Types { get; private set; } = [];

    /// <summary>Names the object type of a value; null when nobody said.</summary>
    internal Func<object, string?>? ResolveType { get; init; }

    /// <summary>What was written as members, for schema validation; the same as <see cref="Types"/> in a valid schema.</summary>
    internal ImmutableArray<(NamedType Type, NamedTypeNode Syntax)> DeclaredTypes { get; private set; } = [];

    internal void Complete(ImmutableArray<(NamedType Type, NamedTypeNode Syntax)> types)
    {
        DeclaredTypes = types;
        Types = [.. types.Select(entry => entry.Type).OfType<ObjectType>()];
    }
}
