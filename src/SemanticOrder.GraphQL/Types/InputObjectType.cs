using System.Collections.Frozen;
using System.Collections.Immutable;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>An input object type, perhaps a OneOf one (GraphQL §3.10).</summary>
public sealed class InputObjectType : NamedType
{
    private FrozenDictionary<string, int> _indices = FrozenDictionary<string, int>.Empty;

    internal InputObjectType(string name, TypeDefinitionNode? syntax, bool isOneOf)
        : base(name, syntax) => IsOneOf = isOneOf;

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.InputObject;

    /// <summary>True when exactly one field must be given, and not as null (<c>@oneOf</c>).</summary>
    public bool IsOneOf { get; }

    /// <summary>The fields, in the order of definition.</summary>
    public ImmutableArray<InputValueDefinition> Fields { get; private set; } = [];

    internal override Type InputClrType => typeof(InputObject);

    /// <summary>The field of a name; null when there is none.</summary>
    public InputValueDefinition? FindField(string name) => IndexOf(name) is var index and >= 0 ? Fields[index] : null;

    /// <summary>The position of a field among <see cref="Fields"/>; -1 when there is none of the name.</summary>
    internal int IndexOf(string name) => _indices.TryGetValue(name, out var index) ? index : -1;

    internal void Complete(ImmutableArray<InputValueDefinition> fields)
    {
        Fields = fields;
        _indices = fields.Select((field, index) => (field.Name, index)).ToFrozenDictionary(entry => entry.Name, entry => entry.index, StringComparer.Ordinal);
    }
}
