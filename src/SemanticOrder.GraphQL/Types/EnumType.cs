using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>An enum type (GraphQL §3.9): in documents a name, in variables and responses a string.</summary>
public sealed class EnumType : LeafType
{
    private FrozenDictionary<string, EnumValueDefinition> _byName = FrozenDictionary<string, EnumValueDefinition>.Empty;
    private FrozenDictionary<object, EnumValueDefinition> _byValue = FrozenDictionary<object, EnumValueDefinition>.Empty;
    private Type _clrType = typeof(string);

    internal EnumType(string name, TypeDefinitionNode? syntax)
        : base(name, syntax)
    {
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>The values, in the order of definition.</summary>
    public ImmutableArray<EnumValueDefinition> Values { get; private set; } = [];

    internal override Type InputClrType => _clrType.IsValueType ? typeof(Nullable<>).MakeGenericType(_clrType) : _clrType;

    internal override string Expectation => Values.Length <= 8
        ? $"one of {string.Join(", ", Values.Select(value => value.Name))}"
        : $"one of its {Values.Length} values";

    /// <summary>The value of a name; null when there is none.</summary>
    public EnumValueDefinition? FindValue(string name) => _byName.GetValueOrDefault(name);

    internal void Complete(ImmutableArray<EnumValueDefinition> values)
    {
        Values = values;
        _byName = values.ToFrozenDictionary(value => value.Name, StringComparer.Ordinal);
        _byValue = values.DistinctBy(value => value.Value).ToFrozenDictionary(value => value.Value);
        var types = values.Select(value => value.Value.GetType()).Distinct().ToList();
        _clrType = types.Count == 1 ? types[0] : typeof(object);
    }

    internal override bool TryCoerceLiteral(ValueNode literal, [NotNullWhen(true)] out object? value)
    {
        value = literal is EnumValueNode name ? FindValue(name.Value)?.Value : null;
        return value is not null;
    }

    internal override bool TryCoerceJson(JsonElement json, [NotNullWhen(true)] out object? value)
    {
        value = json.ValueKind == JsonValueKind.String ? FindValue(json.GetString()!)?.Value : null;
        return value is not null;
    }

    internal override bool TryWriteResult(object value, ResponseWriter writer)
    {
        if (!_byValue.TryGetValue(value, out var definition) && !(value is string name && _byName.TryGetValue(name, out definition)))
            return false;
        writer.WriteRaw(definition.Json);
        return true;
    }
}
