using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Each required argument of a directive in a type system document is given (GraphQL §5.4.3).</summary>
internal sealed class ProvidedRequiredArgumentsOnDirectives : ValidationRule
{
    public const string Code = "SO4150";
    private readonly Dictionary<string, DirectiveDefinitionNode> _definitions;

    public ProvidedRequiredArgumentsOnDirectives(ValidationContext context)
        : base(context) => _definitions = DirectiveScope.Of(context);

    public override void LeaveDirective(DirectiveNode node)
    {
        if (!_definitions.TryGetValue(node.Name.Value, out var definition))
            return;
        foreach (var argument in definition.Arguments)
        {
            if (argument.Type is NonNullTypeNode && argument.DefaultValue is null && !node.Arguments.Any(given => given.Name.Value == argument.Name.Value))
                Context.Report(Code, $"'@{node.Name}({argument.Name}:)' of type '{argument.Type}' is required; give it a value.", node.Span);
        }
    }
}
