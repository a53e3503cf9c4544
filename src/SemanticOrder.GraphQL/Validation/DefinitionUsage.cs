using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>The variables and fragment spreads that stand in one operation or fragment itself, in the order of the text.</summary>
internal sealed class DefinitionUsage
{
    public List<VariableUsage> Variables { get; } = [];

    public List<FragmentSpreadNode> Spreads { get; } = [];
}

/// <summary>A variable where a value is expected.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Type">The type expected; null when it is not known.</param>
/// <param name="HasLocationDefault">Whether the argument or input field that the variable is the value of has a default.</param>
/// <param name="OneOfParent">The OneOf input object that the variable is a field of; null for others.</param>
internal readonly record struct VariableUsage(VariableNode Node, GraphQLType? Type, bool HasLocationDefault, InputObjectType? OneOfParent);
