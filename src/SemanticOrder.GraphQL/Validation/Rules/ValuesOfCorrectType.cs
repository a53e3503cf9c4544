using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Literals can be coerced to the type of their place (GraphQL §5.6.1, §5.6.2, §5.6.4, §5.6.5).</summary>
internal sealed class ValuesOfCorrectType(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4119";

    public override void EnterWholeValue(ValueNode node)
    {
        if (Context.InputType is { } type)
            LiteralCheck.Check(node, type, (problem, place) => Context.Report(Code, problem, place));
    }
}
