using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>Defines or extends an input object type.</summary>
public sealed class InputObjectTypeBuilder
{
    private readonly string _name;
    private readonly List<InputValueDefinitionNode> _fields = [];
    private readonly List<DirectiveNode> _directives = [];
    private string? _description;

    internal InputObjectTypeBuilder(string name) => _name = name;

    /// <summary>Describes the type in Markdown for people; not when extending.</summary>
    public InputObjectTypeBuilder Describe(string? text)
    {
        _description = text;
        return this;
    }

    /// <summary>Makes it a OneOf input object: exactly one field must be given, and not as null.</summary>
    public InputObjectTypeBuilder OneOf() => Directives("@oneOf");

    /// <summary>Applies directives.</summary>
    public InputObjectTypeBuilder Directives(string text)
    {
        _directives.AddRange(Parser.ParseDirectives(text));
        return this;
    }

    /// <summary>Adds a field.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="type">Its type, for example <c>[ID!]</c>.</param>
    /// <param name="defaultValue">Its default as GraphQL writes it; null for none.</param>
    /// <param name="text">Markdown for people.</param>
    /// <param name="deprecated">Why it should no longer be used; null when it may.</param>
    public InputObjectTypeBuilder Field(string field, string type, string? defaultValue = null, string? text = null, string? deprecated = null)
    {
        _fields.Add(SyntaxOf.InputValue(field, type, defaultValue, text, deprecated, ""));
        return this;
    }

    internal TypeDefinitionNode? ToSyntax(bool isExtension) => isExtension && _fields.Count + _directives.Count == 0
        ? null
        : new InputObjectTypeDefinitionNode(isExtension, new Name(_name), [.. _directives], [.. _fields], SyntaxOf.Description(_description));
}
