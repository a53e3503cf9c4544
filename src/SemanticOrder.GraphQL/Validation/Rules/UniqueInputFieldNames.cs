using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>No field of an input object is given twice (GraphQL §5.6.3).</summary>
internal sealed class UniqueInputFieldNames(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4120";

    public override void EnterObjectValue(ObjectValueNode node)
    {
        if (node.Fields.Length < 2)
            return;
        var names = new UniqueNames();
        foreach (var field in node.Fields)
        {
            if (names.FindEarlier(field.Name) is { } earlier)
                Context.Report(Code, $"There can be only one input field named '{field.Name}'.", earlier, field.Name.Span);
        }
    }
}
