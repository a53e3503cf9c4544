using System.Collections.Concurrent;
using System.Collections.Frozen;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.GraphQL.Validation;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>
/// One operation of a valid document. A plan holds for one set of values of the variables that <c>@skip</c> and <c>@include</c> ask about, since even the order of response names can depend
/// on them; a few such plans are kept, more are made when needed and dropped.
/// </summary>
internal sealed class PreparedOperation
{
    private const int MaxPlans = 16;
    private readonly ConcurrentDictionary<string, OperationPlan> _plans = new(StringComparer.Ordinal);
    private readonly VariableNode[] _conditions;
    private readonly DeliveryConditions? _delivery;

    public PreparedOperation(PreparedDocument document, OperationDefinitionNode definition, OperationSize size)
    {
        Document = document;
        Definition = definition;
        Size = size;
        RootType = document.Schema.RootType(definition.Operation)!;
        var found = new Dictionary<string, VariableNode>(StringComparer.Ordinal);
        FindConditions(definition.SelectionSet, found, []);
        _conditions = [.. found.Values];
        _delivery = document.Schema.DeliversIncrementally ? DeliveryConditions.Find(document, definition) : null;
    }

    public PreparedDocument Document { get; }

    public OperationDefinitionNode Definition { get; }

    public ObjectType RootType { get; }

    public OperationSize Size { get; }

    /// <summary>Whether its answer may come in parts.</summary>
    public bool IsIncremental => _delivery is not null;

    /// <summary>The plan for a request's variables.</summary>
    /// <returns>Null when a condition is null, which a nullable variable with a default may be.</returns>
    public OperationPlan? Plan(VariableValues variables, out GraphQLError? error)
    {
        error = null;
        Span<char> key = stackalloc char[Math.Min(_conditions.Length, 256)];
        key = _conditions.Length > key.Length ? new char[_conditions.Length] : key;
        for (var index = 0; index < _conditions.Length; index++)
        {
            if (variables.Find(_conditions[index].Name.Value) is not bool value)
            {
                error = new GraphQLError(ErrorCodes.InvalidCondition, $"'${_conditions[index].Name}' is null, and a condition of @skip or @include cannot be.")
                {
                    Locations = [_conditions[index].Span.Location],
                };
                return null;
            }

            key[index] = value ? '1' : '0';
        }

        return Plan(key, null);
    }

    /// <summary>The plan for a request's variables that delivers in parts what the document asks to defer and to stream.</summary>
    /// <returns>Null when a condition is null, which a nullable variable with a default may be.</returns>
    public OperationPlan? PlanIncrementally(VariableValues variables, out GraphQLError? error)
    {
        if (Plan(variables, out error) is not { } whole)
            return null;
        if (_delivery is null)
            return whole;
        var active = _delivery.Choose(variables, out error);
        return active is null ? null : Plan(whole.Key + active.Key, active);
    }

    private OperationPlan Plan(ReadOnlySpan<char> key, DeliveryChoice? delivery)
    {
        if (_plans.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var plan))
            return plan;
        var trueConditions = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < _conditions.Length; index++)
        {
            if (key[index] == '1')
                trueConditions.Add(_conditions[index].Name.Value);
        }

        plan = new OperationPlan(this, key.ToString(), trueConditions.ToFrozenSet(StringComparer.Ordinal), delivery);
        return _plans.Count < MaxPlans ? _plans.GetOrAdd(plan.Key, plan) : plan;
    }

    private void FindConditions(SelectionSetNode set, Dictionary<string, VariableNode> found, HashSet<string> visited)
    {
        foreach (var selection in set.Selections)
        {
            foreach (var directive in selection.Directives)
            {
                if (SelectionCondition.Of(directive) is VariableNode variable)
                    found.TryAdd(variable.Name.Value, variable);
            }

            var below = selection switch
            {
                FieldNode field => field.SelectionSet,
                InlineFragmentNode inline => inline.SelectionSet,
                FragmentSpreadNode spread when visited.Add(spread.Name.Value) => Document.Fragment(spread).SelectionSet,
                _ => null,
            };
            if (below is not null)
                FindConditions(below, found, visited);
        }
    }
}
