using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>Defines or extends an enum type.</summary>
public sealed class EnumTypeBuilder
{
    private readonly string _name;
    private readonly SchemaBindings _bindings;
    private readonly List<EnumValueDefinitionNode> _values = [];
    private readonly List<DirectiveNode> _directives = [];
    private string? _description;

    internal EnumTypeBuilder(string name, SchemaBindings bindings)
    {
        _name = name;
        _bindings = bindings;
    }

    /// <summary>Describes the type in Markdown for people; not when extending.</summary>
    public EnumTypeBuilder Describe(string? text)
    {
        _description = text;
        return this;
    }

    /// <summary>Applies directives.</summary>
    public EnumTypeBuilder Directives(string text)
    {
        _directives.AddRange(Parser.ParseDirectives(text));
        return this;
    }

    /// <summary>Adds a value.</summary>
    /// <param name="value">Its name, by convention in capitals.</param>
    /// <param name="internalValue">What resolvers give and get for it; the name when null. All internal values of an enum should be of one CLR type.</param>
    /// <param name="text">Markdown for people.</param>
    /// <param name="deprecated">Why it should no longer be used; null when it may.</param>
    public EnumTypeBuilder Value(string value, object? internalValue = null, string? text = null, string? deprecated = null)
    {
        if (internalValue is not null)
            _bindings.EnumValues[(_name, value)] = internalValue;
        _values.Add(new EnumValueDefinitionNode(new Name(value), SyntaxOf.Directives([], deprecated), SyntaxOf.Description(text)));
        return this;
    }

    internal TypeDefinitionNode? ToSyntax(bool isExtension) => isExtension && _values.Count + _directives.Count == 0
        ? null
        : new EnumTypeDefinitionNode(isExtension, new Name(_name), [.. _directives], [.. _values], SyntaxOf.Description(_description));
}
