using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>The directives that a document may use: those of its schema, else the built-in ones, and those it defines itself.</summary>
internal static class DirectiveScope
{
    public static Dictionary<string, DirectiveDefinitionNode> Of(ValidationContext context)
    {
        var scope = new Dictionary<string, DirectiveDefinitionNode>(StringComparer.Ordinal);
        foreach (var directive in context.Schema?.Directives.Select(directive => directive.Syntax) ?? BuiltInTypes.Directives)
            scope[directive.Name.Value] = directive;
        foreach (var directive in context.Document.Definitions.OfType<DirectiveDefinitionNode>())
            scope[directive.Name.Value] = directive;
        return scope;
    }
}
