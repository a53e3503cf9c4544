using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>
/// Finds the pairs of fields that cannot be merged, set by set, for a document known to have some. Fields, spread fragments, and fragments spread together are compared pair by pair; a pair
/// of fragments, or of a field set and a fragment, only once. Quadratic in the worst case, and bounded.
/// </summary>
internal sealed class FieldConflictSearch(ValidationContext context)
{
    private const int MaxComparisons = 1_000_000;
    private readonly Dictionary<SelectionSetNode, Selections> _selectionsOf = [];
    private readonly Dictionary<(string, string), bool> _comparedFragments = [];
    private readonly Dictionary<(Selections, string), bool> _comparedWithFragment = [];
    private int _comparisons;

    /// <summary>True when the search gave up.</summary>
    public bool IsExhausted => _comparisons >= MaxComparisons;

    /// <summary>True when it has found a conflict.</summary>
    public bool HasFound { get; private set; }

    /// <summary>The conflicts inside one selection set, those with and between the fragments it spreads included.</summary>
    public List<FieldConflict> Within(SelectionSetNode set, CompositeType? parent)
    {
        var conflicts = new List<FieldConflict>();
        var selections = Select(set, parent);
        foreach (var (name, fields) in selections.Fields)
        {
            for (var first = 0; first < fields.Count; first++)
            {
                for (var second = first + 1; second < fields.Count; second++)
                    Compare(conflicts, false, name, fields[first], fields[second]);
            }
        }

        for (var first = 0; first < selections.Fragments.Count; first++)
        {
            CompareWithFragment(conflicts, false, selections, selections.Fragments[first]);
            for (var second = first + 1; second < selections.Fragments.Count; second++)
                CompareFragments(conflicts, false, selections.Fragments[first], selections.Fragments[second]);
        }

        return conflicts;
    }

    private void Compare(List<FieldConflict> conflicts, bool areParentsExclusive, string name, MergedField first, MergedField second)
    {
        if (IsExhausted || context.IsFull)
            return;
        _comparisons++;
        if (FindConflict(areParentsExclusive, name, first, second) is { } conflict)
        {
            HasFound = true;
            conflicts.Add(conflict);
        }
    }

    private FieldConflict? FindConflict(bool areParentsExclusive, string name, MergedField first, MergedField second)
    {
        var areExclusive = areParentsExclusive || (first.Parent != second.Parent && first.Parent is ObjectType && second.Parent is ObjectType);
        if (!areExclusive && first.Node.Name.Value != second.Node.Name.Value)
            return new FieldConflict(name, $"'{first.Node.Name}' and '{second.Node.Name}' are different fields", [first.Node], [second.Node]);
        if (!areExclusive && first.Signature != second.Signature)
            return new FieldConflict(name, "their arguments differ", [first.Node], [second.Node]);
        if ((first.IsStreamed || second.IsStreamed) && first.Node != second.Node)
            return new FieldConflict(name, "one of them is streamed, which only a field selected once can be", [first.Node], [second.Node]);
        if (first.Type is { } firstType && second.Type is { } secondType && !MergedField.HaveSameShape(firstType, secondType))
            return new FieldConflict(name, $"their types '{firstType}' and '{secondType}' differ", [first.Node], [second.Node]);
        if (first.Node.SelectionSet is not { } firstSet || second.Node.SelectionSet is not { } secondSet)
            return null;
        var below = Between(areExclusive, Select(firstSet, first.InnerType), Select(secondSet, second.InnerType));
        return below.Count > 0 ? FieldConflict.Below(name, first.Node, second.Node, below) : null;
    }

    private List<FieldConflict> Between(bool areExclusive, Selections first, Selections second)
    {
        var conflicts = new List<FieldConflict>();
        CompareFields(conflicts, areExclusive, first, second);
        foreach (var fragment in second.Fragments)
            CompareWithFragment(conflicts, areExclusive, first, fragment);
        foreach (var fragment in first.Fragments)
            CompareWithFragment(conflicts, areExclusive, second, fragment);
        foreach (var firstFragment in first.Fragments)
        {
            foreach (var secondFragment in second.Fragments)
                CompareFragments(conflicts, areExclusive, firstFragment, secondFragment);
        }

        return conflicts;
    }

    private void CompareFields(List<FieldConflict> conflicts, bool areExclusive, Selections first, Selections second)
    {
        foreach (var (name, fields) in first.Fields)
        {
            if (!second.Fields.TryGetValue(name, out var others))
                continue;
            foreach (var field in fields)
            {
                foreach (var other in others)
                    Compare(conflicts, areExclusive, name, field, other);
            }
        }
    }

    private void CompareWithFragment(List<FieldConflict> conflicts, bool areExclusive, Selections selections, string name)
    {
        if (IsKnown(_comparedWithFragment, (selections, name), areExclusive) || SelectFragment(name) is not { } fragment || fragment == selections)
            return;
        CompareFields(conflicts, areExclusive, selections, fragment);
        foreach (var inner in fragment.Fragments)
            CompareWithFragment(conflicts, areExclusive, selections, inner);
    }

    private void CompareFragments(List<FieldConflict> conflicts, bool areExclusive, string first, string second)
    {
        if (first == second)
            return;
        var pair = string.CompareOrdinal(first, second) < 0 ? (first, second) : (second, first);
        if (IsKnown(_comparedFragments, pair, areExclusive) || SelectFragment(first) is not { } firstSelections || SelectFragment(second) is not { } secondSelections)
            return;
        CompareFields(conflicts, areExclusive, firstSelections, secondSelections);
        foreach (var inner in secondSelections.Fragments)
            CompareFragments(conflicts, areExclusive, first, inner);
        foreach (var inner in firstSelections.Fragments)
            CompareFragments(conflicts, areExclusive, inner, second);
    }

    /// <summary>A comparison as if the parents could meet finds all that one of exclusive parents finds; the other way round it does not.</summary>
    private static bool IsKnown<TKey>(Dictionary<TKey, bool> compared, TKey key, bool areExclusive)
        where TKey : notnull
    {
        if (compared.TryGetValue(key, out var knownExclusive) && (areExclusive || !knownExclusive))
            return true;
        compared[key] = areExclusive;
        return false;
    }

    private Selections? SelectFragment(string name) =>
        context.FindFragment(name) is { } fragment ? Select(fragment.SelectionSet, context.Schema!.FindType(fragment.TypeCondition.Name.Value) as CompositeType) : null;

    private Selections Select(SelectionSetNode set, CompositeType? parent)
    {
        if (!_selectionsOf.TryGetValue(set, out var selections))
        {
            _selectionsOf.Add(set, selections = new Selections());
            Collect(set, parent, selections);
        }

        return selections;
    }

    private void Collect(SelectionSetNode set, CompositeType? parent, Selections target)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    var type = (parent as StructuredType)?.FindField(field.Name.Value)?.Type;
                    target.Add(new MergedField(0, field, parent, type, FieldMergeCheck.IsStreamed(context, field)));
                    break;
                case InlineFragmentNode inline:
                    var inlineType = inline.TypeCondition is { } condition ? context.Schema!.FindType(condition.Name.Value) as CompositeType : parent;
                    Collect(inline.SelectionSet, inlineType, target);
                    break;
                case FragmentSpreadNode spread when !target.Fragments.Contains(spread.Name.Value):
                    target.Fragments.Add(spread.Name.Value);
                    break;
            }
        }
    }

    /// <summary>What one selection set selects by itself: fields by response name in order, and the fragments it spreads.</summary>
    private sealed class Selections
    {
        public OrderedDictionary<string, List<MergedField>> Fields { get; } = new(StringComparer.Ordinal);

        public List<string> Fragments { get; } = [];

        public void Add(MergedField field)
        {
            if (!Fields.TryGetValue(field.Node.ResponseName, out var fields))
                Fields.Add(field.Node.ResponseName, fields = []);
            fields.Add(field);
        }
    }
}
