using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>A schema names at most one root type for each kind of operation (GraphQL §3.3.1).</summary>
internal sealed class UniqueOperationTypes(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4142";
    private readonly Dictionary<OperationKind, RootOperationTypeNode> _first = [];

    public override void EnterSchemaDefinition(SchemaDefinitionNode node)
    {
        foreach (var root in node.OperationTypes)
        {
            var kind = root.Operation.ToString().ToLowerInvariant();
            if (Context.Schema?.RootType(root.Operation) is { } existing)
                Context.Report(Code, $"The {kind} type is '{existing}' already.", root.Span);
            else if (!_first.TryAdd(root.Operation, root))
                Context.Report(Code, $"There can be only one {kind} type.", _first[root.Operation].Span, root.Span);
        }
    }
}
