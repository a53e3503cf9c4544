using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>Defines or extends a union type.</summary>
public sealed class UnionTypeBuilder
{
    private readonly string _name;
    private readonly SchemaBindings _bindings;
    private readonly List<string> _types = [];
    private readonly List<DirectiveNode> _directives = [];
    private string? _description;

    internal UnionTypeBuilder(string name, SchemaBindings bindings)
    {
        _name = name;
        _bindings = bindings;
    }

    /// <summary>Describes the type in Markdown for people; not when extending.</summary>
    public UnionTypeBuilder Describe(string? text)
    {
        _description = text;
        return this;
    }

    /// <summary>Adds member types.</summary>
    public UnionTypeBuilder Members(params IEnumerable<string> names)
    {
        _types.AddRange(names);
        return this;
    }

    /// <summary>Applies directives.</summary>
    public UnionTypeBuilder Directives(string text)
    {
        _directives.AddRange(Parser.ParseDirectives(text));
        return this;
    }

    /// <summary>Says how the object type of a value is told: by its name, null when it cannot be. Without it the CLR type tells.</summary>
    public UnionTypeBuilder ResolveType(Func<object, string?> resolve)
    {
        ArgumentNullException.ThrowIfNull(resolve);
        _bindings.TypeResolvers[_name] = resolve;
        return this;
    }

    internal TypeDefinitionNode? ToSyntax(bool isExtension) => isExtension && _types.Count + _directives.Count == 0
        ? null
        : new UnionTypeDefinitionNode(
            isExtension, new Name(_name), [.. _directives], [.. _types.Select(type => new NamedTypeNode(new Name(type)))], SyntaxOf.Description(_description));
}
