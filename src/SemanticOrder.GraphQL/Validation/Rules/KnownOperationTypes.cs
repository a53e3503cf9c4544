using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>The schema supports the kind of operation (GraphQL §5.2.1.1).</summary>
internal sealed class KnownOperationTypes(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4102";

    public override void EnterOperation(OperationDefinitionNode node)
    {
        if (Context.Schema?.RootType(node.Operation) is null)
            Context.Report(Code, $"The schema has no {node.Operation.ToString().ToLowerInvariant()} type, so it does not support this operation.", node.Span);
    }
}
