using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Each named operation has a name of its own (GraphQL §5.2.2.1).</summary>
internal sealed class UniqueOperationNames(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4103";
    private readonly UniqueNames _names = new();

    public override void EnterOperation(OperationDefinitionNode node)
    {
        if (node.Name is { } name && _names.FindEarlier(name) is { } earlier)
            Context.Report(Code, $"There can be only one operation named '{name}'.", earlier, name.Span);
    }
}
