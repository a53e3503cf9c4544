using System.Collections.Frozen;
using System.Collections.Immutable;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>A composite type with fields of its own: object or interface.</summary>
public abstract class StructuredType : CompositeType
{
    private FrozenDictionary<string, FieldDefinition> _fieldsByName = FrozenDictionary<string, FieldDefinition>.Empty;

    private protected StructuredType(string name, TypeDefinitionNode? syntax)
        : base(name, syntax)
    {
    }

    /// <summary>The fields, in the order of definition.</summary>
    public ImmutableArray<FieldDefinition> Fields { get; private set; } = [];

    /// <summary>The interfaces it declares, in the order of definition.</summary>
    public ImmutableArray<InterfaceType> Interfaces { get; private set; } = [];

    /// <summary>What was written after <c>implements</c>, for schema validation; the same as <see cref="Interfaces"/> in a valid schema.</summary>
    internal ImmutableArray<(NamedType Type, NamedTypeNode Syntax)> DeclaredInterfaces { get; private set; } = [];

    /// <summary>The field of a name; null when there is none. Meta fields such as <c>__typename</c> are found by <see cref="Schema.FindField"/>.</summary>
    public FieldDefinition? FindField(string name) => _fieldsByName.GetValueOrDefault(name);

    internal void Complete(ImmutableArray<FieldDefinition> fields, ImmutableArray<(NamedType Type, NamedTypeNode Syntax)> interfaces)
    {
        Fields = fields;
        _fieldsByName = fields.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);
        DeclaredInterfaces = interfaces;
        Interfaces = [.. interfaces.Select(entry => entry.Type).OfType<InterfaceType>()];
    }
}
