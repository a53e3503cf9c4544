using System.Collections.Immutable;
using System.Text;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>One value of an enum type (GraphQL §3.9).</summary>
public sealed class EnumValueDefinition
{
    internal EnumValueDefinition(EnumValueDefinitionNode syntax, object value, string? deprecationReason)
    {
        Syntax = syntax;
        Name = syntax.Name.Value;
        Description = syntax.Description?.Value;
        Value = value;
        DeprecationReason = deprecationReason;
        AppliedDirectives = syntax.Directives;
        Json = Encoding.UTF8.GetBytes($"\"{Name}\"");
    }

    /// <summary>The name that documents and responses use.</summary>
    public string Name { get; }

    /// <summary>Markdown for people; null when there is none.</summary>
    public string? Description { get; }

    /// <summary>What resolvers give and get for the value; the name itself unless the schema says otherwise.</summary>
    public object Value { get; }

    /// <summary>Why it should no longer be used; null when it may.</summary>
    public string? DeprecationReason { get; }

    /// <summary>Directives applied to the value.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; }

    internal EnumValueDefinitionNode Syntax { get; }

    internal byte[] Json { get; }
}
