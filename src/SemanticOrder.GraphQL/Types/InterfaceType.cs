using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>An interface type (GraphQL §3.7).</summary>
public sealed class InterfaceType : StructuredType
{
    internal InterfaceType(string name, TypeDefinitionNode? syntax)
        : base(name, syntax)
    {
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Interface;

    /// <summary>Names the object type of a value; null when nobody said.</summary>
    internal Func<object, string?>? ResolveType { get; init; }
}
