using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>A scalar (GraphQL §3.5). Own scalars derive from <see cref="ScalarType{T}"/>.</summary>
public abstract class ScalarType : LeafType
{
    private protected ScalarType(string name, string? description, string? specifiedByUrl)
        : base(name, null)
    {
        Description = description;
        SpecifiedByUrl = specifiedByUrl;
    }

    /// <inheritdoc/>
    public sealed override TypeKind Kind => TypeKind.Scalar;

    /// <summary>The URL of the scalar's specification (<c>@specifiedBy</c>, GraphQL §3.13.4); null when it has none.</summary>
    public string? SpecifiedByUrl { get; private set; }

    /// <summary>The same scalar as a schema's text describes it.</summary>
    internal ScalarType DescribedBy(string? description, string? specifiedByUrl, ImmutableArray<DirectiveNode> directives)
    {
        var copy = (ScalarType)MemberwiseClone();
        copy.Description = description ?? Description;
        copy.SpecifiedByUrl = specifiedByUrl ?? SpecifiedByUrl;
        copy.AppliedDirectives = directives;
        return copy;
    }
}

/// <summary>A scalar whose internal values are of one CLR type. Derived classes are immutable and thread-safe; one instance may serve many schemas.</summary>
/// <typeparam name="T">The CLR type of its values.</typeparam>
public abstract class ScalarType<T> : ScalarType
    where T : notnull
{
    /// <summary>A scalar.</summary>
    /// <param name="name">Its name in the schema.</param>
    /// <param name="description">Markdown for people.</param>
    /// <param name="specifiedByUrl">The URL of its specification, if it has one.</param>
    protected ScalarType(string name, string? description = null, string? specifiedByUrl = null)
        : base(name, description, specifiedByUrl)
    {
    }

    internal sealed override Type InputClrType => typeof(T).IsValueType ? typeof(Nullable<>).MakeGenericType(typeof(T)) : typeof(T);

    internal sealed override string Expectation => Expects;

    /// <summary>What a value must be, to complete the sentence "… expects"; for example <c>a 32-bit integer</c>.</summary>
    protected abstract string Expects { get; }

    /// <summary>Reads a literal of a document; variables have been replaced. No side effects.</summary>
    /// <returns>False when the literal is not a value of the scalar.</returns>
    protected abstract bool TryReadLiteral(ValueNode literal, [MaybeNullWhen(false)] out T value);

    /// <summary>Reads the JSON of a variable, never JSON null. No side effects.</summary>
    /// <returns>False when the JSON is not a value of the scalar.</returns>
    protected abstract bool TryReadJson(JsonElement json, [MaybeNullWhen(false)] out T value);

    /// <summary>Converts what a resolver gave, when it is not a <typeparamref name="T"/>.</summary>
    /// <returns>False when the scalar cannot represent it; the field is then an error (SO4403).</returns>
    protected virtual bool TryConvert(object value, [MaybeNullWhen(false)] out T converted)
    {
        converted = default;
        return false;
    }

    /// <summary>Writes one JSON value.</summary>
    /// <returns>False, nothing written, when the scalar cannot represent the value (a NaN, for example).</returns>
    protected internal abstract bool TryWrite(T value, ResponseWriter writer);

    internal sealed override bool TryCoerceLiteral(ValueNode literal, [NotNullWhen(true)] out object? value)
    {
        var isValue = TryReadLiteral(literal, out var typed);
        value = isValue ? typed : null;
        return isValue;
    }

    internal sealed override bool TryCoerceJson(JsonElement json, [NotNullWhen(true)] out object? value)
    {
        var isValue = TryReadJson(json, out var typed);
        value = isValue ? typed : null;
        return isValue;
    }

    internal sealed override bool TryWriteResult(object value, ResponseWriter writer) =>
        value is T typed ? TryWrite(typed, writer) : TryConvert(value, out var converted) && TryWrite(converted, writer);
}
