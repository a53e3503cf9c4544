using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Nothing deprecated is used. Beyond the specification: for checking documents before a schema drops what it deprecates.</summary>
internal sealed class NoDeprecated(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4133";

    public override void EnterField(FieldNode node)
    {
        if (Context.Field is { DeprecationReason: { } reason } field)
            Report("field", field.Coordinate, reason, node.Span);
    }

    public override void EnterArgument(ArgumentNode node)
    {
        if (Context.Argument is { DeprecationReason: { } reason } argument)
            Report("argument", argument.Coordinate, reason, node.Span);
    }

    public override void EnterObjectField(ObjectFieldNode node)
    {
        if (Context.InputParent?.FindField(node.Name.Value) is { DeprecationReason: { } reason } field)
            Report("input field", field.Coordinate, reason, node.Span);
    }

    public override void EnterEnumValue(EnumValueNode node)
    {
        if (Context.InputType?.Innermost is EnumType type && type.FindValue(node.Value) is { DeprecationReason: { } reason })
            Report("enum value", $"{type}.{node.Value}", reason, node.Span);
    }

    private void Report(string what, string coordinate, string reason, SourceSpan place) =>
        Context.Report(Code, $"The {what} '{coordinate}' is deprecated: {reason}", place);
}
