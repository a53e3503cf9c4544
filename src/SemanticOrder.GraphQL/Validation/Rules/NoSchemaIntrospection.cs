using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>No field gives a type of introspection. Beyond the specification: for services that hide their schema.</summary>
internal sealed class NoSchemaIntrospection(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4132";

    public override void EnterField(FieldNode node)
    {
        if (Context.Type?.Innermost is { IsIntrospection: true })
            Context.Report(Code, $"Introspection is turned off here, and '{node.Name}' is part of it.", node.Span);
    }
}
