using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>The conditions of <c>@skip</c> and <c>@include</c> (GraphQL §3.13.1, §3.13.2).</summary>
internal static class SelectionCondition
{
    /// <summary>The value of <c>if</c>; null for other directives.</summary>
    public static ValueNode? Of(DirectiveNode directive)
    {
        if (directive.Name.Value is not ("skip" or "include"))
            return null;
        foreach (var argument in directive.Arguments)
        {
            if (argument.Name.Value == "if")
                return argument.Value;
        }

        return null;
    }

    /// <summary>Whether the directives of a selection let it stand, given the variables that are true.</summary>
    public static bool Holds(SelectionNode selection, IReadOnlySet<string> trueVariables)
    {
        foreach (var directive in selection.Directives)
        {
            bool? condition = Of(directive) switch
            {
                BooleanValueNode literal => literal.Value,
                VariableNode variable => trueVariables.Contains(variable.Name.Value),
                _ => null,
            };
            if (condition is { } holds && holds == (directive.Name.Value == "skip"))
                return false;
        }

        return true;
    }
}
