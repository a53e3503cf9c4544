using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>A scalar or an enum: a value without sub-selections, with coercion in both directions (GraphQL §3.5, §3.9).</summary>
public abstract class LeafType : NamedType
{
    private protected LeafType(string name, TypeDefinitionNode? syntax)
        : base(name, syntax)
    {
    }

    /// <summary>What a value must be, to complete the sentence "Int expects …".</summary>
    internal abstract string Expectation { get; }

    /// <summary>Input coercion of a literal without variables.</summary>
    internal abstract bool TryCoerceLiteral(ValueNode literal, [NotNullWhen(true)] out object? value);

    /// <summary>Input coercion of a variable's JSON value, which is not null.</summary>
    internal abstract bool TryCoerceJson(JsonElement json, [NotNullWhen(true)] out object? value);

    /// <summary>Result coercion: writes an internal value as JSON.</summary>
    /// <returns>False, nothing written, when the type cannot represent the value.</returns>
    internal abstract bool TryWriteResult(object value, ResponseWriter writer);
}
