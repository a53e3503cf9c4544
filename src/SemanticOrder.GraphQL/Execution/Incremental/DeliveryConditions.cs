using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>The <c>@defer</c> and <c>@stream</c> of one operation, with those variables that turn them on and off.</summary>
internal sealed class DeliveryConditions
{
    private readonly List<VariableNode> _variables = [];
    private bool _hasAny;

    private DeliveryConditions()
    {
    }

    /// <summary>What an operation asks for; null when it neither defers nor streams. Responses of a subscription come whole.</summary>
    public static DeliveryConditions? Find(PreparedDocument document, OperationDefinitionNode operation)
    {
        if (operation.Operation == OperationKind.Subscription)
            return null;
        var conditions = new DeliveryConditions();
        conditions.Look(document, operation.SelectionSet, new HashSet<string>(StringComparer.Ordinal));
        return conditions._hasAny ? conditions : null;
    }

    /// <summary>Which of them hold in one request. A variable that is absent leaves the argument its default, true.</summary>
    /// <returns>Null when one is null.</returns>
    public DeliveryChoice? Choose(VariableValues variables, out GraphQLError? error)
    {
        error = null;
        var off = new HashSet<string>(StringComparer.Ordinal);
        var key = new char[_variables.Count + 1];
        key[0] = '/';
        for (var index = 0; index < _variables.Count; index++)
        {
            var name = _variables[index].Name.Value;
            var value = variables.Find(name);
            if (value is null)
            {
                error = new GraphQLError(ErrorCodes.InvalidCondition, $"'${name}' is null, and a condition of @defer or @stream cannot be.") { Locations = [_variables[index].Span.Location] };
                return null;
            }

            if (value is false)
                off.Add(name);
            key[index + 1] = value is false ? '0' : '1';
        }

        return new DeliveryChoice(new string(key), off);
    }

    private void Look(PreparedDocument document, SelectionSetNode set, HashSet<string> visited)
    {
        foreach (var selection in set.Selections)
        {
            if (IncrementalDirectives.Find(selection) is { } directive)
                Add(directive);
            var below = selection switch
            {
                FieldNode field => field.SelectionSet,
                InlineFragmentNode inline => inline.SelectionSet,
                FragmentSpreadNode spread when visited.Add(spread.Name.Value) => document.Fragment(spread).SelectionSet,
                _ => null,
            };
            if (below is not null)
                Look(document, below, visited);
        }
    }

    private void Add(DirectiveNode directive)
    {
        var condition = IncrementalDirectives.Argument(directive, "if");
        _hasAny |= condition is not BooleanValueNode { Value: false };
        if (condition is VariableNode variable && !_variables.Exists(known => known.Name.Value == variable.Name.Value))
            _variables.Add(variable);
    }
}
