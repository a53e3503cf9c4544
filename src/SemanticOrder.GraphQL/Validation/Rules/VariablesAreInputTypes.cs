using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Variables are of input types (GraphQL §5.8.2).</summary>
internal sealed class VariablesAreInputTypes(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4124";

    public override void EnterVariableDefinition(VariableDefinitionNode node)
    {
        if (Context.Schema?.Resolve(node.Type) is { IsInput: false } type)
            Context.Report(Code, $"'${node.Name}' cannot be of type '{type}', which only the service returns.", node.Type.Span);
    }
}
