using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>
/// <c>CollectFields</c> and <c>BuildExecutionPlan</c> of incremental delivery: collects the fields of an object type as <see cref="FieldCollector"/> does, remembers the deferred fragment that each
/// selection stands in, and splits the fields into those that come now and groups that come later. A field that is selected without <c>@defer</c> too comes now, and only now.
/// </summary>
internal sealed class DeferringCollector(OperationPlan plan)
{
    private readonly OrderedDictionary<string, (List<FieldNode> Nodes, List<DeferUsage?> Usages)> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<DirectiveNode>> _deferredSpreads = new(StringComparer.Ordinal);
    private readonly HashSet<string> _plainSpreads = new(StringComparer.Ordinal);
    private readonly List<DeferUsage> _newUsages = [];
    private ObjectType _type = null!;

    /// <summary>The plan of the operation's root object.</summary>
    public SelectionPlan CompileRoot(SelectionSetNode set, ObjectType type)
    {
        _type = type;
        Collect(set, null);
        return Split([]);
    }

    /// <summary>The plan of the objects of a type that a field yields.</summary>
    public SelectionPlan CompileBelow(PlanField field, ObjectType type)
    {
        _type = type;
        for (var index = 0; index < field.Nodes.Length; index++)
        {
            if (field.Nodes[index].SelectionSet is { } set)
                Collect(set, field.Delivery?.Usages[index]);
        }

        return Split(field.Delivery?.Scope ?? []);
    }

    private SelectionPlan Split(HashSet<DeferUsage> scope)
    {
        var now = new List<PlanField>();
        var later = new OrderedDictionary<HashSet<DeferUsage>, List<PlanField>>(HashSet<DeferUsage>.CreateSetComparer());
        foreach (var (nodes, usages) in _fields.Values)
        {
            var filtered = DeferUsage.Filter(usages);
            var target = now;
            if (!filtered.SetEquals(scope) && !later.TryGetValue(filtered, out target))
                later.Add(filtered, target = []);
            target.Add(new PlanField(plan, plan.Schema.FindField(_type, nodes[0].Name.Value)!, [.. nodes], new FieldDelivery([.. usages], filtered)));
        }

        var split = _newUsages.Count + later.Count == 0
            ? null
            : new SplitSelection([.. _newUsages], [.. later.Select(group => new DeferredSelection(group.Key, new SelectionPlan(_type, [.. group.Value])))]);
        return new SelectionPlan(_type, [.. now], split);
    }

    private void Collect(SelectionSetNode set, DeferUsage? usage)
    {
        foreach (var selection in set.Selections)
        {
            if (!plan.Includes(selection))
                continue;
            switch (selection)
            {
                case FieldNode field:
                    Add(field, usage);
                    break;
                case InlineFragmentNode inline when inline.TypeCondition is null || FieldCollector.Applies(plan, inline.TypeCondition, _type):
                    Collect(inline.SelectionSet, UsageOf(inline, usage));
                    break;
                case FragmentSpreadNode spread:
                    CollectSpread(spread, usage);
                    break;
            }
        }
    }

    /// <summary>A fragment is collected once for each deferred fragment that it is spread in, and no more once it has been collected without any.</summary>
    private void CollectSpread(FragmentSpreadNode spread, DeferUsage? outer)
    {
        var (name, fragment) = (spread.Name.Value, plan.Operation.Document.Fragment(spread));
        if (_plainSpreads.Contains(name) || !FieldCollector.Applies(plan, fragment.TypeCondition, _type))
            return;
        var directive = plan.Delivery!.Active(spread) ?? outer?.Directive;
        if (directive is null)
            _plainSpreads.Add(name);
        else if (!SpreadsOf(name).Add(directive))
            return;
        Collect(fragment.SelectionSet, UsageOf(spread, outer));
    }

    private HashSet<DirectiveNode> SpreadsOf(string name)
    {
        if (!_deferredSpreads.TryGetValue(name, out var known))
            _deferredSpreads.Add(name, known = []);
        return known;
    }

    private DeferUsage? UsageOf(SelectionNode fragment, DeferUsage? outer)
    {
        if (plan.Delivery!.Active(fragment) is not { } directive)
            return outer;
        var usage = new DeferUsage(directive, outer);
        _newUsages.Add(usage);
        return usage;
    }

    private void Add(FieldNode field, DeferUsage? usage)
    {
        if (!_fields.TryGetValue(field.ResponseName, out var group))
            _fields.Add(field.ResponseName, group = ([], []));
        group.Nodes.Add(field);
        group.Usages.Add(usage);
    }
}
