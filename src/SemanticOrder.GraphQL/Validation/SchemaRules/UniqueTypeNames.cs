using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Each type has a name of its own (GraphQL §3.3).</summary>
internal sealed class UniqueTypeNames(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4143";
    private readonly UniqueNames _names = new();

    public override void EnterTypeDefinition(TypeDefinitionNode node)
    {
        if (node.IsExtension)
            return;
        if (Context.Schema?.FindType(node.Name.Value) is not null)
            Context.Report(Code, $"The type '{node.Name}' exists already.", node.Name.Span);
        else if (_names.FindEarlier(node.Name) is { } earlier)
            Context.Report(Code, $"There can be only one type named '{node.Name}'.", earlier, node.Name.Span);
    }
}
