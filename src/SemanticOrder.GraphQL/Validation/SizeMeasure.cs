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

    public OperationSize Of(OperationDefinitionNode operation)
    {
        var size = Of(operation.SelectionSet);
        var onVariables = operation.VariableDefinitions.Sum(variable => variable.Directives.Length);
        return size with { Directives = OperationSize.Sum(size.Directives, operation.Directives.Length + onVariables) };
    }

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
                var size = Of(fragment.SelectionSet);
                _sizes[name] = size with { Directives = OperationSize.Sum(size.Directives, fragment.Directives.Length) };
            }
            else if (entered.Add(name))
            {
                open.Push((name, true));
                foreach (var spread in FragmentSpreads.In(fragment.SelectionSet))
                    open.Push((spread.Name.Value, false));
            }
        }
    }

    private OperationSize Of(SelectionSetNode set)
    {
        var size = default(OperationSize);
        foreach (var selection in set.Selections)
            size = size.Beside(Of(selection));
        return size;
    }

    private OperationSize Of(SelectionNode selection)
    {
        var size = selection switch
        {
            FieldNode field => OfField(field),
            InlineFragmentNode inline => Of(inline.SelectionSet),
            FragmentSpreadNode spread => _sizes.GetValueOrDefault(spread.Name.Value),
            _ => default,
        };
        return size with { Nesting = size.Nesting + 1, Directives = OperationSize.Sum(size.Directives, selection.Directives.Length) };
    }

    private OperationSize OfField(FieldNode field)
    {
        var below = field.SelectionSet is { } set ? Of(set) : default;
        return below with
        {
            Depth = below.Depth + 1,
            Fields = OperationSize.Sum(below.Fields, 1),
            RootFields = 1,
            Aliases = OperationSize.Sum(below.Aliases, field.Alias is null ? 0 : 1),
            UsesIntrospection = below.UsesIntrospection || field.Name.Value is "__schema" or "__type",
        };
    }
}
