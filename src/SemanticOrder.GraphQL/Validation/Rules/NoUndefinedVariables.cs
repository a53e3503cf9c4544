using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Each variable that an operation uses, fragments included, is one that it defines (GraphQL §5.8.3).</summary>
internal sealed class NoUndefinedVariables(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4125";

    public override void LeaveDocument(DocumentNode node)
    {
        foreach (var operation in node.Operations)
        {
            var defined = operation.VariableDefinitions.Select(variable => variable.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var usage in Context.VariablesOf(operation))
            {
                if (!defined.Contains(usage.Node.Name.Value))
                {
                    var owner = operation.Name is { } name ? $"the operation '{name}'" : "the operation";
                    Context.Report(Code, $"'${usage.Node.Name}' is not defined by {owner}.", usage.Node.Span, operation.Span);
                }
            }
        }
    }
}
