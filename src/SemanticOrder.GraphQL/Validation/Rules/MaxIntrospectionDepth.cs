using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>
/// Introspection does not nest its lists deeper than a limit; each level multiplies the answer by the size of the schema. Beyond the specification; the reference implementation has the same
/// limit of two.
/// </summary>
internal sealed class MaxIntrospectionDepth(ValidationContext context, int maxLists) : ValidationRule(context)
{
    public const string Code = "SO4131";

    /// <summary>The limit unless told otherwise.</summary>
    public const int DefaultMaxLists = 2;

    private readonly Dictionary<string, int> _listsInFragment = new(StringComparer.Ordinal);

    public override void EnterField(FieldNode node)
    {
        if (node.Name.Value is "__schema" or "__type" && Lists(node) > maxLists)
            Context.Report(Code, "The introspection query nests lists too deeply.", node.Span);
    }

    /// <summary>The most list fields on one way down from a selection. Fragments are counted once, and not again inside themselves.</summary>
    private int Lists(SelectionNode selection) => selection switch
    {
        FieldNode field => (field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields" ? 1 : 0)
            + (field.SelectionSet is { } set ? set.Selections.Max(Lists) : 0),
        InlineFragmentNode inline => inline.SelectionSet.Selections.Max(Lists),
        FragmentSpreadNode spread => ListsInFragment(spread.Name.Value),
        _ => 0,
    };

    private int ListsInFragment(string name)
    {
        if (_listsInFragment.TryGetValue(name, out var known))
            return known;
        _listsInFragment[name] = 0;
        var lists = Context.FindFragment(name) is { } fragment ? fragment.SelectionSet.Selections.Max(Lists) : 0;
        return _listsInFragment[name] = lists;
    }
}
