using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>Defines a directive.</summary>
public sealed class DirectiveBuilder
{
    private readonly string _name;
    private readonly List<DirectiveLocation> _locations;
    private readonly List<InputValueDefinitionNode> _arguments = [];
    private string? _description;
    private bool _isRepeatable;

    internal DirectiveBuilder(string name, IEnumerable<DirectiveLocation> locations)
    {
        _name = name;
        _locations = [.. locations];
    }

    /// <summary>Describes the directive in Markdown for people.</summary>
    public DirectiveBuilder Describe(string? text)
    {
        _description = text;
        return this;
    }

    /// <summary>Lets it stand more than once at one place.</summary>
    public DirectiveBuilder Repeatable()
    {
        _isRepeatable = true;
        return this;
    }

    /// <summary>Adds an argument.</summary>
    /// <param name="argument">Its name.</param>
    /// <param name="type">Its type.</param>
    /// <param name="defaultValue">Its default as GraphQL writes it; null for none.</param>
    /// <param name="text">Markdown for people.</param>
    public DirectiveBuilder Argument(string argument, string type, string? defaultValue = null, string? text = null)
    {
        _arguments.Add(SyntaxOf.InputValue(argument, type, defaultValue, text, null, ""));
        return this;
    }

    internal DirectiveDefinitionNode ToSyntax() => new(new Name(_name), [.. _arguments], _isRepeatable, [.. _locations], SyntaxOf.Description(_description));
}
