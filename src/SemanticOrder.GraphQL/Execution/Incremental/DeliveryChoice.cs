using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>Which <c>@defer</c> and <c>@stream</c> of an operation hold.</summary>
/// <param name="Key">The values of their conditions, as a part of a plan's key.</param>
/// <param name="FalseVariables">The variables that are false.</param>
internal sealed record DeliveryChoice(string Key, IReadOnlySet<string> FalseVariables)
{
    /// <summary>The <c>@defer</c> of a fragment or the <c>@stream</c> of a field, if it holds.</summary>
    public DirectiveNode? Active(SelectionNode selection)
    {
        if (IncrementalDirectives.Find(selection) is not { } directive)
            return null;
        return IncrementalDirectives.Argument(directive, "if") switch
        {
            BooleanValueNode { Value: false } => null,
            VariableNode variable when FalseVariables.Contains(variable.Name.Value) => null,
            _ => directive,
        };
    }
}
