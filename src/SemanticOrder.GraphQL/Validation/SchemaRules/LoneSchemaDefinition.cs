using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>A type system document has at most one schema definition, and none when it extends a schema (GraphQL §3.3).</summary>
internal sealed class LoneSchemaDefinition(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4141";
    private int _definitions;

    public override void EnterSchemaDefinition(SchemaDefinitionNode node)
    {
        if (node.IsExtension)
            return;
        if (Context.Schema is { } schema && Enum.GetValues<OperationKind>().Any(kind => schema.RootType(kind) is not null))
            Context.Report(Code, "The schema is defined already; extend it instead: extend schema …", node.Span);
        else if (_definitions++ > 0)
            Context.Report(Code, "There can be only one schema definition.", node.Span);
    }
}
