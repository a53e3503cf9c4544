using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>Defines or extends an interface type.</summary>
public sealed class InterfaceTypeBuilder
{
    private readonly string _name;
    private readonly SchemaBindings _bindings;
    private readonly List<FieldBuilder<object>> _fields = [];
    private readonly List<string> _interfaces = [];
    private readonly List<DirectiveNode> _directives = [];
    private string? _description;

    internal InterfaceTypeBuilder(string name, SchemaBindings bindings)
    {
        _name = name;
        _bindings = bindings;
    }

    /// <summary>Describes the type in Markdown for people; not when extending.</summary>
    public InterfaceTypeBuilder Describe(string? text)
    {
        _description = text;
        return this;
    }

    /// <summary>Declares interfaces that the interface implements.</summary>
    public InterfaceTypeBuilder Implements(params IEnumerable<string> names)
    {
        _interfaces.AddRange(names);
        return this;
    }

    /// <summary>Applies directives.</summary>
    public InterfaceTypeBuilder Directives(string text)
    {
        _directives.AddRange(Parser.ParseDirectives(text));
        return this;
    }

    /// <summary>Says how the object type of a value is told: by its name, null when it cannot be. Without it the CLR type tells.</summary>
    public InterfaceTypeBuilder ResolveType(Func<object, string?> resolve)
    {
        ArgumentNullException.ThrowIfNull(resolve);
        _bindings.TypeResolvers[_name] = resolve;
        return this;
    }

    /// <summary>Adds a field; it needs no resolver, since the object types have theirs.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="type">Its type, for example <c>[Order!]!</c>.</param>
    /// <exception cref="GraphQLRequestException">SO4001: the type does not parse.</exception>
    public FieldBuilder<object> Field(string field, string type)
    {
        var builder = new FieldBuilder<object>(_name, field, type, _bindings);
        _fields.Add(builder);
        return builder;
    }

    internal TypeDefinitionNode? ToSyntax(bool isExtension)
    {
        if (isExtension && _description is not null)
            throw new InvalidOperationException($"'{_name}' is defined already; an extension cannot describe it again.");
        return isExtension && _fields.Count + _interfaces.Count + _directives.Count == 0
            ? null
            : new InterfaceTypeDefinitionNode(
                isExtension,
                new Name(_name),
                [.. _interfaces.Select(type => new NamedTypeNode(new Name(type)))],
                [.. _directives],
                [.. _fields.Select(field => field.ToSyntax())],
                SyntaxOf.Description(_description));
    }
}
