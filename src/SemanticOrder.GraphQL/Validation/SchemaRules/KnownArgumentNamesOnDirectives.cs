using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Each argument of a directive in a type system document is one that it takes (GraphQL §5.4.1).</summary>
internal sealed class KnownArgumentNamesOnDirectives : ValidationRule
{
    public const string Code = "SO4149";
    private readonly Dictionary<string, DirectiveDefinitionNode> _definitions;

    public KnownArgumentNamesOnDirectives(ValidationContext context)
        : base(context) => _definitions = DirectiveScope.Of(context);

    public override void EnterDirective(DirectiveNode node, DirectiveLocation location)
    {
        if (!_definitions.TryGetValue(node.Name.Value, out var definition))
            return;
        foreach (var argument in node.Arguments)
        {
            if (!definition.Arguments.Any(known => known.Name.Value == argument.Name.Value))
                Context.Report(Code, $"'@{node.Name}' has no argument '{argument.Name}'.{Suggestion.For(argument.Name.Value, definition.Arguments.Select(known => known.Name.Value))}", argument.Span);
        }
    }
}
