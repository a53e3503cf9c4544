using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>The selected field exists on the type it is selected from (GraphQL §5.3.1).</summary>
internal sealed class FieldsOnCorrectType(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4106";

    public override void EnterField(FieldNode node)
    {
        if (Context.ParentType is not { } parent || Context.Field is not null)
            return;
        var hint = FragmentHint(parent, node.Name.Value);
        if (hint.Length == 0 && parent is StructuredType structured)
            hint = Suggestion.For(node.Name.Value, structured.Fields.Select(field => field.Name));
        Context.Report(Code, $"'{parent}' has no field '{node.Name}'.{hint}", node.Span);
    }

    private string FragmentHint(CompositeType parent, string name)
    {
        if (parent is ObjectType)
            return "";
        var types = Context.Schema!.PossibleTypes(parent).Where(type => type.FindField(name) is not null).Take(3).Select(type => $"'... on {type}'").ToList();
        return types.Count == 0 ? "" : $" Select it inside {string.Join(" or ", types)}.";
    }
}
