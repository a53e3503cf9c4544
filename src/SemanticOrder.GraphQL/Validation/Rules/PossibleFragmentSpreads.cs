using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>A fragment can apply to some object of the type it stands in (GraphQL §5.5.2.3).</summary>
internal sealed class PossibleFragmentSpreads(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4118";

    public override void EnterInlineFragment(InlineFragmentNode node)
    {
        if (Context.Type is CompositeType type)
            Check(type, node.Span);
    }

    public override void EnterFragmentSpread(FragmentSpreadNode node)
    {
        if (Context.FindFragment(node.Name.Value) is { } fragment && Context.Schema?.FindType(fragment.TypeCondition.Name.Value) is CompositeType type)
            Check(type, node.Span);
    }

    private void Check(CompositeType type, SourceSpan place)
    {
        if (Context.ParentType is { } parent && !Context.Schema!.DoTypesOverlap(type, parent))
            Context.Report(Code, $"The fragment never applies: no '{parent}' is a '{type}'.", place);
    }
}
