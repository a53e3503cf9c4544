using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>A subscription has exactly one root field, not of introspection, and no <c>@skip</c> or <c>@include</c> decides about it (GraphQL §5.2.4.1).</summary>
internal sealed class SingleFieldSubscriptions(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4105";
    private bool _hasCycle;

    public override void EnterOperation(OperationDefinitionNode node)
    {
        if (node.Operation != OperationKind.Subscription || Context.Schema?.SubscriptionType is not { } root)
            return;
        var fields = new List<FieldNode>();
        var conditions = new List<SourceSpan>();
        Collect(node.SelectionSet, root, new HashSet<string>(StringComparer.Ordinal), fields, conditions);
        if (conditions.Count > 0)
        {
            Context.Report(Code, "A subscription cannot have @skip or @include in its top-level selection.", [.. conditions]);
            return;
        }

        var groups = fields.GroupBy(field => field.ResponseName, StringComparer.Ordinal).ToList();
        if (groups.Count == 0 && !_hasCycle)
            Context.Report(Code, "A subscription must select one top-level field; none of its fragments applies.", node.SelectionSet.Span);
        if (groups.Count > 1)
            Context.Report(Code, "A subscription must select exactly one top-level field.", [.. groups.Skip(1).SelectMany(group => group).Select(field => field.Span)]);
        foreach (var group in groups.Where(group => group.First().Name.Value.StartsWith("__", StringComparison.Ordinal)))
            Context.Report(Code, "A subscription cannot select a field of introspection at its top level.", [.. group.Select(field => field.Span)]);
    }

    /// <summary><c>CollectSubscriptionFields</c>: what a subscription's root selects, fragments of other types left out.</summary>
    private void Collect(SelectionSetNode set, ObjectType root, HashSet<string> visited, List<FieldNode> fields, List<SourceSpan> conditions)
    {
        foreach (var selection in set.Selections)
        {
            if (selection.Directives.FirstOrDefault(directive => directive.Name.Value is "skip" or "include") is { } condition)
            {
                conditions.Add(condition.Span);
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    fields.Add(field);
                    break;
                case InlineFragmentNode inline when inline.TypeCondition is null || Applies(inline.TypeCondition, root):
                    Collect(inline.SelectionSet, root, visited, fields, conditions);
                    break;
                case FragmentSpreadNode spread when !visited.Add(spread.Name.Value):
                    // Perhaps a fragment within itself, which is another rule's finding.
                    _hasCycle = true;
                    break;
                case FragmentSpreadNode spread:
                    if (Context.FindFragment(spread.Name.Value) is { } fragment && Applies(fragment.TypeCondition, root))
                        Collect(fragment.SelectionSet, root, visited, fields, conditions);
                    break;
            }
        }
    }

    private bool Applies(NamedTypeNode condition, ObjectType root) =>
        Context.Schema!.FindType(condition.Name.Value) is CompositeType type && (type == root || Context.Schema.IsSubtype(type, root));
}
