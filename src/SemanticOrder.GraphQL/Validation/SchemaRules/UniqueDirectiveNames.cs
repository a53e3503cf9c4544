using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Each directive has a name of its own (GraphQL §3.13).</summary>
internal sealed class UniqueDirectiveNames(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4147";
    private readonly UniqueNames _names = new();

    public override void EnterDirectiveDefinition(DirectiveDefinitionNode node)
    {
        if (Context.Schema?.FindDirective(node.Name.Value) is not null)
            Context.Report(Code, $"The directive '@{node.Name}' exists already.", node.Name.Span);
        else if (_names.FindEarlier(node.Name) is { } earlier)
            Context.Report(Code, $"There can be only one directive named '@{node.Name}'.", earlier, node.Name.Span);
    }
}
