using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Nothing is deferred or streamed at the top level of a mutation or subscription (incremental delivery, "Defer And Stream Directives Are Used On Valid Root Field").</summary>
internal sealed class DeferStreamDirectiveOnRootField(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4135";
    private readonly HashSet<DirectiveNode> _reported = [];

    public override void EnterOperation(OperationDefinitionNode node)
    {
        if (node.Operation != OperationKind.Query && Context.Schema?.RootType(node.Operation) is not null)
            Look(node.SelectionSet, node.Operation.ToString().ToLowerInvariant(), new HashSet<string>(StringComparer.Ordinal));
    }

    private void Look(SelectionSetNode set, string operation, HashSet<string> visited)
    {
        foreach (var selection in set.Selections)
        {
            if (IncrementalDirectives.Find(selection) is { } directive && _reported.Add(directive))
                Context.Report(Code, $"'@{directive.Name}' cannot stand at the top level of a {operation}.", directive.Span);
            if (selection is InlineFragmentNode inline)
                Look(inline.SelectionSet, operation, visited);
            else if (selection is FragmentSpreadNode spread && visited.Add(spread.Name.Value) && Context.FindFragment(spread.Name.Value) is { } fragment)
                Look(fragment.SelectionSet, operation, visited);
        }
    }
}
