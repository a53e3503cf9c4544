using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>
/// Literals can be coerced to the type of their place (GraphQL §5.6.1, §5.6.2, §5.6.4, §5.6.5). That a variable in a OneOf input object is non-null is for
/// <see cref="VariablesInAllowedPosition"/> to say; in a set without that rule it is said here, where earlier editions of the rules had it.
/// </summary>
internal sealed class ValuesOfCorrectType(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4119";
    private readonly bool _judgesVariables = !context.Applies(VariablesInAllowedPosition.Code);
    private OperationDefinitionNode? _operation;

    public override void EnterOperation(OperationDefinitionNode node) => _operation = node;

    public override void EnterFragmentDefinition(FragmentDefinitionNode node) => _operation = null;

    public override void EnterWholeValue(ValueNode node)
    {
        if (Context.InputType is { } type)
            LiteralCheck.Check(node, type, (problem, place) => Context.Report(Code, problem, place));
    }

    public override void EnterObjectValue(ObjectValueNode node)
    {
        if (!_judgesVariables || Context.InputType?.Innermost is not InputObjectType { IsOneOf: true } type || node.Fields is not [{ Value: VariableNode variable }])
            return;
        var definition = _operation?.VariableDefinitions.FirstOrDefault(candidate => candidate.Name == variable.Name.Value);
        if (definition is { Type: not NonNullTypeNode })
            Context.Report(Code, $"'${variable.Name}' must be non-null to stand in the OneOf input object '{type}'.", node.Span);
    }
}
