using System.Collections.Immutable;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>A directive that a schema knows (GraphQL §3.13).</summary>
public sealed class DirectiveDefinition
{
    internal DirectiveDefinition(DirectiveDefinitionNode syntax, ImmutableArray<InputValueDefinition> arguments)
    {
        Syntax = syntax;
        Name = syntax.Name.Value;
        Description = syntax.Description?.Value;
        Arguments = arguments;
    }

    /// <summary>The name, without <c>@</c>.</summary>
    public string Name { get; }

    /// <summary>Markdown for people; null when there is none.</summary>
    public string? Description { get; }

    /// <summary>The arguments it takes, in the order of definition.</summary>
    public ImmutableArray<InputValueDefinition> Arguments { get; }

    /// <summary>True when it may stand more than once at one place.</summary>
    public bool IsRepeatable => Syntax.IsRepeatable;

    /// <summary>Where it may stand, in the order of definition.</summary>
    public ImmutableArray<DirectiveLocation> Locations => Syntax.Locations;

    internal DirectiveDefinitionNode Syntax { get; }

    /// <summary>The argument of a name; null when there is none.</summary>
    public InputValueDefinition? FindArgument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == name)
                return argument;
        }

        return null;
    }

    /// <summary>The schema coordinate, <c>@name</c>.</summary>
    public override string ToString() => $"@{Name}";
}
