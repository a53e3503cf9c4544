using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Each fragment has a name of its own (GraphQL §5.5.1.1).</summary>
internal sealed class UniqueFragmentNames(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4112";
    private readonly UniqueNames _names = new();

    public override void EnterFragmentDefinition(FragmentDefinitionNode node)
    {
        if (_names.FindEarlier(node.Name) is { } earlier)
            Context.Report(Code, $"There can be only one fragment named '{node.Name}'.", earlier, node.Name.Span);
    }
}
