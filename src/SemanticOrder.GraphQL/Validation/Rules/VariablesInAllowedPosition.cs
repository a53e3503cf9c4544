using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Each variable stands where a value of its type may stand (GraphQL §5.8.5); in a OneOf input object it must be non-null (GraphQL §5.6.5).</summary>
internal sealed class VariablesInAllowedPosition(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4127";

    public override void LeaveDocument(DocumentNode node)
    {
        foreach (var operation in node.Operations.Where(operation => !operation.VariableDefinitions.IsEmpty))
        {
            var definitions = new Dictionary<string, VariableDefinitionNode>(StringComparer.Ordinal);
            foreach (var definition in operation.VariableDefinitions)
                definitions[definition.Name] = definition;
            foreach (var usage in Context.VariablesOf(operation))
            {
                if (definitions.TryGetValue(usage.Node.Name.Value, out var definition) && usage.Type is { } expected && Context.Schema!.Resolve(definition.Type) is { } type)
                    Check(usage, definition, type, expected);
            }
        }
    }

    private void Check(VariableUsage usage, VariableDefinitionNode definition, GraphQLType type, GraphQLType expected)
    {
        if (!IsAllowed(type, definition.DefaultValue, expected, usage.HasLocationDefault))
        {
            Context.Report(Code, $"'${definition.Name}' of type '{type}' cannot stand where '{expected}' is expected.", definition.Span, usage.Node.Span);
        }

        if (usage.OneOfParent is { } parent && !type.IsNonNull)
        {
            Context.Report(Code, $"'${definition.Name}' of type '{type}' must be non-null to stand in the OneOf input object '{parent}'.", definition.Span, usage.Node.Span);
        }
    }

    /// <summary><c>IsVariableUsageAllowed</c></summary>
    private bool IsAllowed(GraphQLType type, ValueNode? defaultValue, GraphQLType expected, bool hasLocationDefault)
    {
        if (!expected.IsNonNull || type.IsNonNull)
            return Context.Schema!.IsSubtypeOrSame(type, expected);
        return (defaultValue is not (null or NullValueNode) || hasLocationDefault) && Context.Schema!.IsSubtypeOrSame(type, expected.Nullable);
    }
}
