using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>An anonymous operation is the only operation of its document (GraphQL §5.2.3.1).</summary>
internal sealed class LoneAnonymousOperation(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4104";
    private int _operations;

    public override void EnterDocument(DocumentNode node) => _operations = node.Operations.Count();

    public override void EnterOperation(OperationDefinitionNode node)
    {
        if (node.Name is null && _operations > 1)
            Context.Report(Code, "An operation without a name must be the only one of its document; name it.", node.Span);
    }
}
