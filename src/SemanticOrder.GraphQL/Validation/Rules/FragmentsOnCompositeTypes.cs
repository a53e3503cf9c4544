using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Fragments apply to objects, interfaces and unions (GraphQL §5.5.1.3).</summary>
internal sealed class FragmentsOnCompositeTypes(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4114";

    public override void EnterInlineFragment(InlineFragmentNode node)
    {
        if (node.TypeCondition is { } condition)
            Check(condition);
    }

    public override void EnterFragmentDefinition(FragmentDefinitionNode node) => Check(node.TypeCondition);

    private void Check(NamedTypeNode condition)
    {
        if (Context.Schema?.FindType(condition.Name.Value) is { } type and not CompositeType)
            Context.Report(Code, $"A fragment cannot apply to '{type}', which has no fields.", condition.Span);
    }
}
