namespace SemanticOrder.GraphQL.Types;

/// <summary>The kinds of types, as introspection's <c>__TypeKind</c> names them (GraphQL §4.2.2).</summary>
public enum TypeKind
{
    /// <summary>A leaf with its own coercion rules.</summary>
    Scalar,

    /// <summary>A composite with fields.</summary>
    Object,

    /// <summary>An abstract type with fields.</summary>
    Interface,

    /// <summary>An abstract type that is one of several object types.</summary>
    Union,

    /// <summary>A leaf with a closed set of values.</summary>
    Enum,

    /// <summary>A composite that clients send.</summary>
    InputObject,

    /// <summary>A list of another type.</summary>
    List,

    /// <summary>Another type without null.</summary>
    NonNull,
}
