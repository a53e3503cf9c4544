using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>Defines or extends an object type.</summary>
/// <typeparam name="T">The CLR type of its values.</typeparam>
public sealed class ObjectTypeBuilder<T>
{
    private readonly string _name;
    private readonly SchemaBindings _bindings;
    private readonly List<FieldBuilder<T>> _fields = [];
    private readonly List<string> _interfaces = [];
    private readonly List<DirectiveNode> _directives = [];
    private string? _description;

    internal ObjectTypeBuilder(string name, SchemaBindings bindings)
    {
        _name = name;
        _bindings = bindings;
    }

    /// <summary>Describes the type in Markdown for people; not when extending.</summary>
    public ObjectTypeBuilder<T> Describe(string? text)
    {
        _description = text;
        return this;
    }

    /// <summary>Declares interfaces that the type implements.</summary>
    public ObjectTypeBuilder<T> Implements(params IEnumerable<string> names)
    {
        _interfaces.AddRange(names);
        return this;
    }

    /// <summary>Applies directives, for example <c>@key(fields: "id")</c>.</summary>
    public ObjectTypeBuilder<T> Directives(string text)
    {
        _directives.AddRange(Parser.ParseDirectives(text));
        return this;
    }

    /// <summary>Says which values are of the type, where an abstract type is expected and the CLR type does not tell.</summary>
    public ObjectTypeBuilder<T> IsTypeOf(Func<object, bool> test)
    {
        ArgumentNullException.ThrowIfNull(test);
        _bindings.TypeTests[_name] = test;
        return this;
    }

    /// <summary>Adds a field.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="type">Its type, for example <c>[Order!]!</c>.</param>
    /// <exception cref="GraphQLRequestException">SO4001: the type does not parse.</exception>
    public FieldBuilder<T> Field(string field, string type)
    {
        var builder = new FieldBuilder<T>(_name, field, type, _bindings);
        _fields.Add(builder);
        return builder;
    }

    internal TypeDefinitionNode? ToSyntax(bool isExtension)
    {
        if (isExtension && _description is not null)
            throw new InvalidOperationException($"'{_name}' is defined already; an extension cannot describe it again.");
        return isExtension && _fields.Count + _interfaces.Count + _directives.Count == 0
            ? null
            : new ObjectTypeDefinitionNode(
                isExtension,
                new Name(_name),
                [.. _interfaces.Select(type => new NamedTypeNode(new Name(type)))],
                [.. _directives],
                [.. _fields.Select(field => field.ToSyntax())],
                SyntaxOf.Description(_description));
    }
}
