using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Leaves have no selections, everything else has some (GraphQL §5.3.3).</summary>
internal sealed class ScalarLeafs(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4108";

    public override void EnterField(FieldNode node)
    {
        if (Context.Type is not { } type)
            return;
        if (type.Innermost is LeafType && node.SelectionSet is { } selectionSet)
            Context.Report(Code, $"'{node.Name}' is of type '{type}', which has no fields to select.", selectionSet.Span);
        else if (type.Innermost is CompositeType && node.SelectionSet is null)
            Context.Report(Code, $"'{node.Name}' is of type '{type}'; say which of its fields you want: {node.Name} {{ … }}.", node.Span);
    }
}
