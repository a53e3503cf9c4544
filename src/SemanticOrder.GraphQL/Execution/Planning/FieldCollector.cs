using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Execution;

/// <summary><c>CollectFields</c> (GraphQL §6.3.2): the fields that selection sets select from an object type, merged by response name, in the order in which each comes first.</summary>
internal readonly struct FieldCollector(OperationPlan plan)
{
    private readonly OrderedDictionary<string, List<FieldNode>> _groups = new(StringComparer.Ordinal);
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    public SelectionPlan Compile(IEnumerable<SelectionSetNode> sets, ObjectType type)
    {
        foreach (var set in sets)
            Collect(set, type);
        var fields = new PlanField[_groups.Count];
        for (var index = 0; index < fields.Length; index++)
        {
            var nodes = _groups.GetAt(index).Value;
            fields[index] = new PlanField(plan, plan.Schema.FindField(type, nodes[0].Name.Value)!, [.. nodes]);
        }

        return new SelectionPlan(type, fields);
    }

    /// <summary><c>DoesFragmentTypeApply</c></summary>
    public static bool Applies(OperationPlan plan, NamedTypeNode condition, ObjectType type) =>
        plan.Schema.FindType(condition.Name.Value) is CompositeType named && (named == type || plan.Schema.IsSubtype(named, type));

    private void Collect(SelectionSetNode set, ObjectType type)
    {
        foreach (var selection in set.Selections)
        {
            if (!plan.Includes(selection))
                continue;
            switch (selection)
            {
                case FieldNode field:
                    if (!_groups.TryGetValue(field.ResponseName, out var group))
                        _groups.Add(field.ResponseName, group = []);
                    group.Add(field);
                    break;
                case InlineFragmentNode inline when inline.TypeCondition is null || Applies(plan, inline.TypeCondition, type):
                    Collect(inline.SelectionSet, type);
                    break;
                case FragmentSpreadNode spread when _visited.Add(spread.Name.Value):
                    var fragment = plan.Operation.Document.Fragment(spread);
                    if (Applies(plan, fragment.TypeCondition, type))
                        Collect(fragment.SelectionSet, type);
                    break;
            }
        }
    }
}
