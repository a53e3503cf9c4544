using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Each fragment that is spread is defined (GraphQL §5.5.2.1).</summary>
internal sealed class KnownFragmentNames(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4116";

    public override void EnterFragmentSpread(FragmentSpreadNode node)
    {
        if (Context.FindFragment(node.Name.Value) is null)
            Context.Report(Code, $"There is no fragment '{node.Name}'.", node.Name.Span);
    }
}
