using System.Collections.Immutable;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>Makes the syntax that the builders' calls mean.</summary>
internal static class SyntaxOf
{
    public static StringValueNode? Description(string? text) => text is null ? null : new StringValueNode(text, isBlock: true);

    public static ImmutableArray<DirectiveNode> Directives(IEnumerable<DirectiveNode> directives, string? deprecationReason) => deprecationReason is null
        ? [.. directives]
        : [.. directives, new DirectiveNode(new Name("deprecated"), [new ArgumentNode(new Name("reason"), new StringValueNode(deprecationReason))])];

    public static InputValueDefinitionNode InputValue(string name, string type, string? defaultValue, string? description, string? deprecationReason, string directives) => new(
        new Name(name),
        Parser.ParseType(type),
        defaultValue is null ? null : Parser.ParseConstant(defaultValue),
        Directives(Parser.ParseDirectives(directives), deprecationReason),
        Description(description));
}
