using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>
/// Measures operations without inlining their fragments, which could be exponential: each fragment is measured once. Uses no more stack than one definition nests, however long the chain of
/// fragments is, because it measures first the fragments that a fragment spreads. Linear in the document.
/// </summary>
internal sealed class SizeMeasure
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OperationSize> _sizes = new(StringComparer.Ordinal);

    public SizeMeasure(DocumentNode document)
    {
        foreach (var fragment in document.Fragments)
            _fragments[fragment.Name.Value] = fragment;
        foreach (var name in _fragments.Keys)
            MeasureFragment(name);
    }

    /// <summary>The largest nesting of any fragment or operation of the document.</summary>
    public static int MaxNesting(DocumentNode document)
    {
        var measure = new SizeMeasure(document);
        return document.Operations.Select(operation => measure.Of(operation).Nesting).Concat(measure._sizes.Values.Select(size => size.Nesting)).DefaultIfEmpty().Max();
    }

    public OperationSize Of(OperationDefinitionNode operation) => Of(operation.SelectionSet);

    private void MeasureFragment(string start)
    {
        var open = new Stack<(string Name, bool IsLeaving)>();
        var entered = new HashSet<string>(StringComparer.Ordinal);
        open.Push((start, false));
        while (open.TryPop(out var top))
        {
            var (name, isLeaving) = top;
            if (!_fragments.TryGetValue(name, out var fragment) || _sizes.ContainsKey(name))
                continue;
            if (isLeaving)
            {
                _sizes[name] = Of(fragment.SelectionSet);
            }
            else if (entered.Add(name))
            {
                open.Push((name, true));
                foreach (var spread in SpreadsIn(fragment.SelectionSet))
                    open.Push((spread, false));
            }
        }
    }

    private static IEnumerable<string> SpreadsIn(SelectionSetNode set) => set.Selections.SelectMany(selection => selection switch
    {
        FieldNode { SelectionSet: { } below } => SpreadsIn(below),
        InlineFragmentNode inline => SpreadsIn(inline.SelectionSet),
        FragmentSpreadNode spread => [spread.Name.Value],
        _ => [],
    });

    private OperationSize Of(SelectionSetNode set)
    {
        var (depth, fields, nesting) = (0, 0L, 0);
        foreach (var selection in set.Selections)
        {
            var size = selection switch
            {
                FieldNode { SelectionSet: { } below } when Of(below) is var inner => new OperationSize(inner.Depth + 1, (int)Math.Min(int.MaxValue, inner.Fields + 1L), inner.Nesting + 1),
                FieldNode => new OperationSize(1, 1, 1),
                InlineFragmentNode inline when Of(inline.SelectionSet) is var inner => inner with { Nesting = inner.Nesting + 1 },
                FragmentSpreadNode spread when _sizes.TryGetValue(spread.Name.Value, out var inner) => inner with { Nesting = inner.Nesting + 1 },
                _ => default,
            };
            (depth, fields, nesting) = (Math.Max(depth, size.Depth), fields + size.Fields, Math.Max(nesting, size.Nesting));
        }

        return new OperationSize(depth, (int)Math.Min(int.MaxValue, fields), nesting);
    }
}
