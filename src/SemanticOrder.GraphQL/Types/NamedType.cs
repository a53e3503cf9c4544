using System.Collections.Immutable;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>A type with a name, unique in its schema (GraphQL §3.4.1).</summary>
public abstract class NamedType : GraphQLType
{
    private protected NamedType(string name, TypeDefinitionNode? syntax)
    {
        Name = name;
        Syntax = syntax;
        Description = syntax?.Description?.Value;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Markdown for people; null when there is none.</summary>
    public string? Description { get; private protected set; }

    /// <summary>Directives applied to the definition and its extensions, in the order of the text.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; internal set; } = [];

    /// <summary>True for the types of introspection, whose names start with two underscores.</summary>
    public bool IsIntrospection => Name.StartsWith("__", StringComparison.Ordinal);

    /// <summary>The definition, for error locations; null for types that no text defines.</summary>
    internal TypeDefinitionNode? Syntax { get; }

    /// <summary>Where the type is defined and extended, for errors that blame the whole of it.</summary>
    internal ImmutableArray<SourceSpan> Places { get; set; } = [];

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
