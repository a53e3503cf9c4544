using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Each directive is defined and stands where its definition allows (GraphQL §5.7.1, §5.7.2).</summary>
internal sealed class KnownDirectives : ValidationRule
{
    public const string Code = "SO4121";
    private readonly Dictionary<string, DirectiveDefinitionNode> _definitions;

    public KnownDirectives(ValidationContext context)
        : base(context) => _definitions = DirectiveScope.Of(context);

    public override void EnterDirective(DirectiveNode node, DirectiveLocation location)
    {
        if (!_definitions.TryGetValue(node.Name.Value, out var definition))
        {
            Context.Report(Code, $"There is no directive '@{node.Name}'.{Suggestion.For(node.Name.Value, _definitions.Keys)}", node.Span);
        }
        else if (!definition.Locations.Contains(location))
        {
            var allowed = string.Join(", ", definition.Locations.Select(place => place.ToGraphQL()));
            Context.Report(Code, $"'@{node.Name}' cannot stand on {location.ToGraphQL()}; it may stand on {allowed}.", node.Span);
        }
    }
}
