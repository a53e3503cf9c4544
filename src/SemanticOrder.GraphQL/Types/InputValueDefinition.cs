using System.Collections.Immutable;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>An argument of a field or directive, or a field of an input object (GraphQL §3.6.1, §3.10).</summary>
public sealed class InputValueDefinition
{
    private object? _coercedDefault;
    private bool _isDefaultCoerced;

    internal InputValueDefinition(string owner, InputValueDefinitionNode syntax, GraphQLType type, string? deprecationReason)
    {
        Owner = owner;
        Syntax = syntax;
        Name = syntax.Name.Value;
        Type = type;
        Description = syntax.Description?.Value;
        DefaultLiteral = syntax.DefaultValue;
        DeprecationReason = deprecationReason;
        AppliedDirectives = syntax.Directives;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The type of its value.</summary>
    public GraphQLType Type { get; }

    /// <summary>Markdown for people; null when there is none.</summary>
    public string? Description { get; }

    /// <summary>The default as the schema writes it; null when there is none.</summary>
    public ValueNode? DefaultLiteral { get; }

    /// <summary>Why it should no longer be used; null when it may.</summary>
    public string? DeprecationReason { get; }

    /// <summary>Directives applied to the definition.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; }

    /// <summary>True when a value must be given: non-null, without a default.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultLiteral is null;

    /// <summary>The schema coordinate: <c>Type.field(argument:)</c>, <c>@directive(argument:)</c> or <c>Input.field</c>.</summary>
    public string Coordinate => Owner.StartsWith('@') || Owner.Contains('.', StringComparison.Ordinal) ? $"{Owner}({Name}:)" : $"{Owner}.{Name}";

    /// <summary>What it belongs to: <c>Type.field</c>, <c>@directive</c> or an input object's name.</summary>
    internal string Owner { get; }

    internal InputValueDefinitionNode Syntax { get; }

    /// <summary>The default after coercion, defaults inside it applied. Only for a valid schema; equal on every call.</summary>
    internal object? CoercedDefault
    {
        get
        {
            if (!Volatile.Read(ref _isDefaultCoerced))
            {
                _coercedDefault = DefaultLiteral is null ? null : InputCoercion.Constant(DefaultLiteral, Type);
                Volatile.Write(ref _isDefaultCoerced, true);
            }

            return _coercedDefault;
        }
    }

    /// <summary>The schema coordinate.</summary>
    public override string ToString() => Coordinate;
}
