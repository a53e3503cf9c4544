using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>Which selections of a valid document have a deferred resolver below them, on any type they can meet. Linear in the document; fragments are looked into once.</summary>
internal sealed class DeferralMap
{
    private readonly PreparedDocument _document;
    private readonly HashSet<FieldNode> _deferredBelow = [];
    private readonly Dictionary<SelectionSetNode, bool> _sets = [];

    public DeferralMap(PreparedDocument document)
    {
        _document = document;
        foreach (var operation in document.Syntax!.Operations)
            Look(operation.SelectionSet, document.Schema.RootType(operation.Operation));
    }

    public bool IsDeferredBelow(FieldNode field) => _deferredBelow.Contains(field);

    private bool Look(SelectionSetNode set, CompositeType? parent)
    {
        if (parent is null)
            return false;
        if (_sets.TryGetValue(set, out var known))
            return known;
        var isDeferred = false;
        foreach (var selection in set.Selections)
        {
            isDeferred |= selection switch
            {
                FieldNode field => LookAtField(field, parent),
                InlineFragmentNode inline => Look(inline.SelectionSet, inline.TypeCondition is { } condition ? TypeOf(condition) : parent),
                FragmentSpreadNode spread when _document.Fragment(spread) is var fragment => Look(fragment.SelectionSet, TypeOf(fragment.TypeCondition)),
                _ => false,
            };
        }

        return _sets[set] = isDeferred;
    }

    private bool LookAtField(FieldNode field, CompositeType parent)
    {
        var name = field.Name.Value;
        var isBelow = field.SelectionSet is { } below && Look(below, _document.Schema.FindField(parent, name)?.Type.Innermost as CompositeType);
        if (isBelow)
            _deferredBelow.Add(field);
        return isBelow || _document.Schema.PossibleTypes(parent).Any(type => type.FindField(name)?.Resolver is DeferredResolver);
    }

    private CompositeType? TypeOf(NamedTypeNode condition) => _document.Schema.FindType(condition.Name.Value) as CompositeType;
}
