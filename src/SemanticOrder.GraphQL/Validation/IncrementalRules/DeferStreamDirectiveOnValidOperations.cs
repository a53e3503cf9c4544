using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>
/// Nothing in a subscription is deferred or streamed unless a condition can turn it off, for fragments that queries spread too (incremental delivery, "Defer And Stream Directives Are Used On
/// Valid Operations").
/// </summary>
internal sealed class DeferStreamDirectiveOnValidOperations(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4136";
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    public override void EnterOperation(OperationDefinitionNode node)
    {
        if (node.Operation == OperationKind.Subscription)
            Look(node.SelectionSet);
    }

    private void Look(SelectionSetNode set)
    {
        foreach (var selection in set.Selections)
        {
            if (selection.Directives.Any(CanRemove))
                continue;
            if (IncrementalDirectives.Find(selection) is { } directive && IncrementalDirectives.Argument(directive, "if") is not (VariableNode or BooleanValueNode { Value: false }))
                Context.Report(Code, $"A subscription does not support '@{directive.Name}'; turn it off there with its argument 'if'.", directive.Span);
            var below = selection switch
            {
                FieldNode field => field.SelectionSet,
                InlineFragmentNode inline => inline.SelectionSet,
                FragmentSpreadNode spread when _visited.Add(spread.Name.Value) => Context.FindFragment(spread.Name.Value)?.SelectionSet,
                _ => null,
            };
            if (below is not null)
                Look(below);
        }
    }

    /// <summary>Whether <c>@skip</c> or <c>@include</c> may take the selection away.</summary>
    private static bool CanRemove(DirectiveNode directive) => directive.Name.Value switch
    {
        "skip" => IncrementalDirectives.Argument(directive, "if") is not BooleanValueNode { Value: false },
        "include" => IncrementalDirectives.Argument(directive, "if") is VariableNode or BooleanValueNode { Value: false },
        _ => false,
    };
}
