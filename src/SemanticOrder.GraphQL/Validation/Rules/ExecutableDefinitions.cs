using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>A document to execute holds operations and fragments only (GraphQL §5.1.1).</summary>
internal sealed class ExecutableDefinitions(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4101";

    public override void EnterDocument(DocumentNode node)
    {
        foreach (var definition in node.Definitions)
        {
            if (definition is OperationDefinitionNode or FragmentDefinitionNode)
                continue;
            var what = definition switch
            {
                TypeDefinitionNode type => $"The definition of '{type.Name}'",
                DirectiveDefinitionNode directive => $"The definition of '@{directive.Name}'",
                _ => "The schema definition",
            };
            Context.Report(Code, $"{what} cannot be executed; send operations and fragments only.", definition.Span);
        }
    }
}
