using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>
/// Works out the cost formula of a plan: its fields merged as execution merges them, conditions decided. Where objects of several types can come, the dearest type counts. Introspection costs
/// nothing; a limit of its own bounds it. Linear in the operation with its fragments inlined.
/// </summary>
internal sealed class CostCompiler(OperationPlan plan, CostOptions options)
{
    private static readonly FieldCost Unstated = new();

    public CostSet Compile() => Compile([plan.Operation.Definition.SelectionSet], plan.Operation.RootType);

    private CostSet Compile(IEnumerable<SelectionSetNode> sets, CompositeType type)
    {
        var groups = new Groups();
        foreach (var set in sets)
            Collect(set, type, groups);
        return new CostSet(
            [.. groups.Fields.Values.Select(nodes => Field(nodes, type)).OfType<CostNode>()],
            Narrower(groups, narrower => narrower is not ObjectType),
            Narrower(groups, narrower => narrower is ObjectType));
    }

    private CostSet[] Narrower(Groups groups, Func<CompositeType, bool> isWanted) =>
        [.. groups.Narrower.Where(entry => isWanted(entry.Key)).Select(entry => Compile(entry.Value, entry.Key)).Where(set => !set.IsFree)];

    private void Collect(SelectionSetNode set, CompositeType type, Groups groups)
    {
        foreach (var selection in set.Selections)
        {
            if (!plan.Includes(selection))
                continue;
            switch (selection)
            {
                case FieldNode field:
                    groups.Add(field);
                    break;
                case InlineFragmentNode inline:
                    CollectFragment(inline.SelectionSet, inline.TypeCondition, type, groups);
                    break;
                case FragmentSpreadNode spread when groups.Visited.Add(spread.Name.Value):
                    var fragment = plan.Operation.Document.Fragment(spread);
                    CollectFragment(fragment.SelectionSet, fragment.TypeCondition, type, groups);
                    break;
            }
        }
    }

    private void CollectFragment(SelectionSetNode set, NamedTypeNode? condition, CompositeType type, Groups groups)
    {
        var named = condition is null ? type : plan.Schema.FindType(condition.Name.Value) as CompositeType;
        if (named is null)
            return;
        if (named == type || plan.Schema.IsSubtype(named, type))
            Collect(set, type, groups);
        else if (plan.Schema.DoTypesOverlap(named, type))
            groups.Add(named, set);
    }

    private CostNode? Field(List<FieldNode> nodes, CompositeType parent)
    {
        var definition = plan.Schema.FindField(parent, nodes[0].Name.Value);
        if (definition is null || definition.Type.Innermost.IsIntrospection)
            return null;
        var cost = definition.Cost ?? Unstated;
        var type = definition.Type.Innermost as CompositeType;
        var weight = cost.Weight ?? (type is null ? 0 : 1);
        var below = type is null ? CostSet.Nothing : Compile(nodes.Select(node => node.SelectionSet).OfType<SelectionSetNode>(), type);
        if (weight == 0 && below.IsFree)
            return null;
        var isList = definition.Type.Nullable is ListType;
        var size = isList || !cost.SizedFields.IsEmpty
            ? new PageSize(new ArgumentPlan(definition.Arguments, nodes[0].Arguments), [.. cost.PageSizeArguments], Math.Max(0, cost.AssumedSize ?? options.AssumedListSize))
            : null;
        return new CostNode(definition.Name, weight, isList, size, [.. cost.SizedFields], below);
    }

    /// <summary>What one selection set selects: fields by response name, and selections of narrower types by type.</summary>
    private sealed class Groups
    {
        public OrderedDictionary<string, List<FieldNode>> Fields { get; } = new(StringComparer.Ordinal);

        public OrderedDictionary<CompositeType, List<SelectionSetNode>> Narrower { get; } = [];

        public HashSet<string> Visited { get; } = new(StringComparer.Ordinal);

        public void Add(FieldNode field)
        {
            if (!Fields.TryGetValue(field.ResponseName, out var nodes))
                Fields.Add(field.ResponseName, nodes = []);
            nodes.Add(field);
        }

        public void Add(CompositeType type, SelectionSetNode set)
        {
            if (!Narrower.TryGetValue(type, out var sets))
                Narrower.Add(type, sets = []);
            sets.Add(set);
        }
    }
}
