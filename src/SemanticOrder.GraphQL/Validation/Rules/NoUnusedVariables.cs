using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Each variable that an operation defines is used by it or its fragments (GraphQL §5.8.4).</summary>
internal sealed class NoUnusedVariables(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4126";

    public override void LeaveDocument(DocumentNode node)
    {
        foreach (var operation in node.Operations.Where(operation => !operation.VariableDefinitions.IsEmpty))
        {
            var used = Context.VariablesOf(operation).Select(usage => usage.Node.Name.Value).ToHashSet(StringComparer.Ordinal);
            foreach (var variable in operation.VariableDefinitions)
            {
                if (!used.Contains(variable.Name))
                    Context.Report(Code, $"'${variable.Name}' is never used; remove it.", variable.Span);
            }
        }
    }
}
