using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>A field of an object or interface type (GraphQL §3.6).</summary>
public sealed class FieldDefinition
{
    private StrongBox<LeafStep?>? _leafStep;

    internal FieldDefinition(string declaringType, FieldDefinitionNode syntax, GraphQLType type, ImmutableArray<InputValueDefinition> arguments, string? deprecationReason)
    {
        DeclaringType = declaringType;
        Syntax = syntax;
        Name = syntax.Name.Value;
        Description = syntax.Description?.Value;
        Type = type;
        Arguments = arguments;
        DeprecationReason = deprecationReason;
        AppliedDirectives = syntax.Directives;
    }

    /// <summary>The name of the type that declares the field.</summary>
    public string DeclaringType { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Markdown for people; null when there is none.</summary>
    public string? Description { get; }

    /// <summary>The type of its value.</summary>
    public GraphQLType Type { get; }

    /// <summary>The arguments it takes, in the order of definition.</summary>
    public ImmutableArray<InputValueDefinition> Arguments { get; }

    /// <summary>Why it should no longer be used; null when it may.</summary>
    public string? DeprecationReason { get; }

    /// <summary>Directives applied to the field.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; }

    /// <summary>The schema coordinate, <c>Type.field</c>.</summary>
    public string Coordinate => $"{DeclaringType}.{Name}";

    /// <summary>What it costs to ask it; null when the schema does not say, so that an object costs 1 and a leaf nothing.</summary>
    public FieldCost? Cost { get; internal init; }

    /// <summary>How its value is found; on an interface's field it is never asked.</summary>
    internal FieldResolver Resolver { get; init; } = FieldResolver.Null;

    /// <summary>Resolves and writes the field in one go, where it is a leaf whose CLR type allows it; null elsewhere.</summary>
    internal LeafStep? LeafStep => _leafStep is { } known ? known.Value : (_leafStep = new StrongBox<LeafStep?>(Type.Nullable is LeafType leaf ? (Resolver as PureResolver)?.BindLeaf(leaf) : null)).Value;

    /// <summary>How the source stream of a subscription's root field is opened; null when it is not one.</summary>
    internal Func<FieldContext, object?, IAsyncEnumerable<object?>>? Subscriber { get; init; }

    internal FieldDefinitionNode Syntax { get; }

    /// <summary>The argument of a name; null when there is none. Linear in the number of arguments, which is small.</summary>
    public InputValueDefinition? FindArgument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == name)
                return argument;
        }

        return null;
    }

    /// <summary>The schema coordinate.</summary>
    public override string ToString() => Coordinate;
}
