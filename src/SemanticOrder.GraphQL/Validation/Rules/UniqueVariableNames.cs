using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>No variable of an operation is defined twice (GraphQL §5.8.1).</summary>
internal sealed class UniqueVariableNames(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4123";

    public override void EnterOperation(OperationDefinitionNode node)
    {
        if (node.VariableDefinitions.Length < 2)
            return;
        foreach (var group in node.VariableDefinitions.GroupBy(variable => variable.Name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
            Context.Report(Code, $"There can be only one variable named '${group.Key}'.", [.. group.Select(variable => variable.Variable.Name.Span)]);
    }
}
