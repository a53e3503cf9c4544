using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>The variables and fragment spreads that stand in one operation or fragment itself.</summary>
internal sealed class DefinitionUsage(SelectionSetNode selections)
{
    /// <summary>In the order of the text; complete when the walker has left the definition.</summary>
    public List<VariableUsage> Variables { get; } = [];

    /// <summary>In the order of <see cref="FragmentSpreads.In"/>.</summary>
    public List<FragmentSpreadNode> Spreads => field ??= FragmentSpreads.In(selections);
}

/// <summary>A variable where a value is expected.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Type">The type expected; null when it is not known.</param>
/// <param name="HasLocationDefault">Whether the argument or input field that the variable is the value of has a default.</param>
/// <param name="OneOfParent">The OneOf input object that the variable is a field of; null for others.</param>
internal readonly record struct VariableUsage(VariableNode Node, GraphQLType? Type, bool HasLocationDefault, InputObjectType? OneOfParent);
