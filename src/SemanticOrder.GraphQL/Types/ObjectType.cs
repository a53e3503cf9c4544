using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>An object type (GraphQL §3.6).</summary>
public sealed class ObjectType : StructuredType
{
    internal ObjectType(string name, TypeDefinitionNode? syntax)
        : base(name, syntax)
    {
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Object;

    /// <summary>Says whether a value is of this type, for abstract types that have no resolver of their own; null when nobody said.</summary>
    internal Func<object, bool>? IsTypeOf { get; init; }
}
