using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>
/// Decides whether all fields of a document can be merged. Instead of comparing fields in pairs it compares each group of one response name with one of its members, then
/// merges the group's selections and goes on; the two halves of the rule (<c>SameResponseShape</c> for all, same field and arguments for fields whose parents overlap) run apart.
/// Sets that were checked are remembered. Linear for ordinary documents; a document that defeats the memory uses up the budget and is left to the pairwise search, which is polynomial.
/// </summary>
internal sealed class FieldMergeCheck
{
    private const int BudgetPerField = 64;
    private readonly ValidationContext _context;
    private readonly Dictionary<FieldNode, MergedField> _fields = [];
    private readonly HashSet<SelectionSetNode> _checkedAlone = [];
    private readonly HashSet<FieldSet> _checkedShapes = [];
    private readonly HashSet<FieldSet> _checkedParents = [];
    private long _spent;

    public FieldMergeCheck(ValidationContext context) => _context = context;

    /// <summary>Two fields that cannot be merged; null when none were found.</summary>
    public (FieldNode First, FieldNode Second)? Found { get; private set; }

    /// <summary>True when every selection set of the document is free of conflicts; false when there is one, or when the budget does not suffice to know.</summary>
    public bool IsFree()
    {
        foreach (var definition in _context.Document.Definitions)
        {
            var isFree = definition switch
            {
                OperationDefinitionNode operation => CheckAlone(operation.SelectionSet, _context.Schema!.RootType(operation.Operation)),
                FragmentDefinitionNode fragment => CheckAlone(fragment.SelectionSet, TypeOf(fragment.TypeCondition)),
                _ => true,
            };
            if (!isFree)
                return false;
        }

        return true;
    }

    /// <summary>Checks one selection set and all below it. Most sets spread nothing and repeat no name; they need no merging.</summary>
    private bool CheckAlone(SelectionSetNode set, CompositeType? parent)
    {
        if (!_checkedAlone.Add(set))
            return true;
        if (IsPlain(set))
        {
            foreach (var selection in set.Selections)
            {
                if (selection is FieldNode { SelectionSet: { } below } field && !CheckAlone(below, FieldType(field, parent)?.Innermost as CompositeType))
                    return false;
            }

            return true;
        }

        var merged = new List<MergedField>();
        Collect(set, parent, merged, new HashSet<string>(StringComparer.Ordinal));
        return CheckShapes(merged) && CheckParents(merged);
    }

    private static bool IsPlain(SelectionSetNode set)
    {
        if (set.Selections.Length > 16)
            return set.Selections.All(selection => selection is FieldNode) && set.Selections.DistinctBy(selection => ((FieldNode)selection).ResponseName).Count() == set.Selections.Length;
        for (var index = 0; index < set.Selections.Length; index++)
        {
            if (set.Selections[index] is not FieldNode field)
                return false;
            for (var earlier = 0; earlier < index; earlier++)
            {
                if (((FieldNode)set.Selections[earlier]).ResponseName == field.ResponseName)
                    return false;
            }
        }

        return true;
    }

    private bool CheckShapes(List<MergedField> merged)
    {
        if (!Spend(merged.Count))
            return false;
        if (!_checkedShapes.Add(new FieldSet(merged)))
            return true;
        foreach (var group in merged.GroupBy(field => field.Node.ResponseName, StringComparer.Ordinal))
        {
            var members = group.ToList();
            if (members is [var only])
            {
                if (only.Node.SelectionSet is { } below && !CheckAlone(below, only.InnerType))
                    return false;
                continue;
            }

            if (members.Find(field => field.IsStreamed) is { } streamed && members.Find(field => field.Id != streamed.Id) is { } other)
                return Fail(streamed, other);
            var known = members.Find(field => field.Type is not null);
            foreach (var member in members)
            {
                if (member.Type is { } type && !MergedField.HaveSameShape(known!.Type!, type))
                    return Fail(known, member);
            }

            if (!CheckShapes(MergeSelections(members)))
                return false;
        }

        return true;
    }

    private bool CheckParents(List<MergedField> merged)
    {
        if (!Spend(merged.Count))
            return false;
        if (!_checkedParents.Add(new FieldSet(merged)))
            return true;
        foreach (var group in merged.GroupBy(field => field.Node.ResponseName, StringComparer.Ordinal))
        {
            foreach (var overlapping in ByOverlappingParents([.. group]))
            {
                if (overlapping is [var only])
                {
                    // It may have met others only where shapes are compared, so nobody has looked at what it selects itself.
                    if (only.Node.SelectionSet is { } below && !CheckAlone(below, only.InnerType))
                        return false;
                    continue;
                }

                foreach (var member in overlapping)
                {
                    if (member.Signature != overlapping[0].Signature)
                        return Fail(overlapping[0], member);
                }

                if (!CheckParents(MergeSelections(overlapping)))
                    return false;
            }
        }

        return true;
    }

    /// <summary>An object of one type has the fields selected from that type and those selected from abstract types; fields selected from two object types never meet.</summary>
    private static IEnumerable<List<MergedField>> ByOverlappingParents(List<MergedField> members)
    {
        if (members.Count < 2)
            return [members];
        var onAbstract = members.Where(field => field.Parent is not ObjectType).ToList();
        var onObjects = members.Where(field => field.Parent is ObjectType).GroupBy(field => field.Parent).ToList();
        return onObjects.Count == 0 ? [onAbstract] : onObjects.Select(group => onAbstract.Concat(group).ToList());
    }

    private List<MergedField> MergeSelections(List<MergedField> members)
    {
        var merged = new List<MergedField>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            if (member.Node.SelectionSet is { } below)
                Collect(below, member.InnerType, merged, visited);
        }

        return merged;
    }

    private void Collect(SelectionSetNode set, CompositeType? parent, List<MergedField> target, HashSet<string> visited)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    if (!_fields.TryGetValue(field, out var merged))
                        _fields.Add(field, merged = new MergedField(_fields.Count, field, parent, FieldType(field, parent), IsStreamed(_context, field)));
                    target.Add(merged);
                    break;
                case InlineFragmentNode inline:
                    Collect(inline.SelectionSet, inline.TypeCondition is { } condition ? TypeOf(condition) : parent, target, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value):
                    if (_context.FindFragment(spread.Name.Value) is { } fragment)
                        Collect(fragment.SelectionSet, TypeOf(fragment.TypeCondition), target, visited);
                    break;
            }
        }
    }

    private CompositeType? TypeOf(NamedTypeNode condition) => _context.Schema!.FindType(condition.Name.Value) as CompositeType;

    private static GraphQLType? FieldType(FieldNode field, CompositeType? parent) => (parent as StructuredType)?.FindField(field.Name.Value)?.Type;

    /// <summary>Whether a field has the <c>@stream</c> of incremental delivery.</summary>
    public static bool IsStreamed(ValidationContext context, FieldNode field) =>
        !field.Directives.IsEmpty && context.Schema!.DeliversIncrementally && IncrementalDirectives.Find(field) is not null;

    private bool Spend(int count)
    {
        _spent += count;
        return _spent <= BudgetPerField * (long)(_fields.Count + 16);
    }

    private bool Fail(MergedField first, MergedField second)
    {
        Found = (first.Node, second.Node);
        return false;
    }
}
