using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>A type that a selection set selects from: object, interface or union.</summary>
public abstract class CompositeType : NamedType
{
    private protected CompositeType(string name, TypeDefinitionNode? syntax)
        : base(name, syntax)
    {
    }

    internal sealed override Type InputClrType => throw new InvalidOperationException($"{Name} is not an input type.");
}
