using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Each fragment is used by some operation (GraphQL §5.5.1.4).</summary>
internal sealed class NoUnusedFragments(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4115";

    public override void LeaveDocument(DocumentNode node)
    {
        var used = node.Operations.SelectMany(Context.ReachableFragments).Select(fragment => fragment.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var fragment in node.Fragments)
        {
            if (!used.Contains(fragment.Name.Value))
                Context.Report(Code, $"No operation uses the fragment '{fragment.Name}'.", fragment.Span);
        }
    }
}
